#!/bin/bash
# Prints a batch through a real CUPS queue and compares what comes out with the PDF; then takes the queue away in the middle.
# Run as root where cups-daemon, cups-client, cups-bsd and cups-filters are installed: the private cupsd needs to change users.
set -e
HERE=$(cd "$(dirname "$0")" && pwd)
cd "$HERE/../../.."
DIR=$PWD/target/cups
rm -rf "$DIR"
mkdir -p "$DIR"/{root,cache,state,spool,tmp,log,out,lib/backend}
for part in /usr/lib/cups/*; do
    [ "$(basename "$part")" = backend ] || ln -s "$part" "$DIR/lib/"
done
cat >"$DIR/lib/backend/keep" <<END
#!/bin/sh
# what the filters made of a job, under the job's number
[ \$# -eq 0 ] && { echo 'file keep "Unknown" "Keeps what it gets"'; exit 0; }
cat "\${6:--}" >"$DIR/out/\$(printf %04d "\$1").pdf"
END
chmod 700 "$DIR/lib/backend/keep"
chown root:lp "$DIR/tmp"
chmod 1770 "$DIR/tmp"
for file in cupsd.conf cups-files.conf; do sed "s#@DIR@#$DIR#g" "$HERE/$file" >"$DIR/$file"; done
/usr/sbin/cupsd -c "$DIR/cupsd.conf" -s "$DIR/cups-files.conf"
for _ in $(seq 30); do [ -s "$DIR/state/cupsd.pid" ] && break; sleep .2; done
trap 'kill "$(cat "$DIR/state/cupsd.pid")"' EXIT
export CUPS_SERVER=127.0.0.1:6631
sleep 1
# else the queue moves every page by the seventh part of a point, since its A4 is a little smaller
for queue in Ruhu Weg; do
    lpadmin -p $queue -E -v keep:/ -P /usr/share/ppd/cupsfilters/Generic-PDF_Printer-PDF.ppd \
        -o PageSize=A4 -o printer-is-shared=false -o print-scaling-default=none -o position-default=top-left
done
lpadmin -d Ruhu
lpstat -t
mvn -B test -Dtest=PrintQueue -Druhu.cups="$DIR" "$@"
