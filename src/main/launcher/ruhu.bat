@echo off
rem Starts Ruhu with the first Java found that is new enough.
setlocal EnableExtensions
set "APP=%~dp0.."
set "JAVA_EXE="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA_EXE for /f "delims=" %%j in ('where java 2^>nul') do if not defined JAVA_EXE call :try "%%~dpj.."
if not defined JAVA_EXE for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%ProgramFiles%\BellSoft" "%ProgramFiles%\Amazon Corretto" "%USERPROFILE%\.jdks") do (
    for /d %%d in ("%%~r\*2?*") do if not defined JAVA_EXE call :try "%%~d"
)
if not defined JAVA_EXE (
    echo ruhu: Ruhu needs Java 25 or newer: install it, or let JAVA_HOME point to it. 1>&2
    exit /b 1
)
"%JAVA_EXE%" --module-path "%APP%\javafx" --add-modules javafx.controls --enable-native-access=ALL-UNNAMED,javafx.graphics -XX:+UseSerialGC -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 %RUHU_JAVA_OPTS% -cp "%APP%\lib\*" org.ruhu.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b
set "VERSION="
if exist "%~1\release" for /f tokens^=2^ delims^=^" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%m in ("%%v") do set "VERSION=%%m"
if not defined VERSION exit /b
if %VERSION% GEQ 25 set "JAVA_EXE=%~1\bin\java.exe"
exit /b
