package org.ruhu.form;

/** The operators of expressions between two values, union aside. */
enum Op {
    OR, AND, EQUAL, UNEQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, UNION
}
