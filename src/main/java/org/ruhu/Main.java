package org.ruhu;

public final class Main {
    private Main() {}

    public static void main(String[] args) {}
}
