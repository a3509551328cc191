package org.ruhu.model;

/** A group of households that one team cares for, normally one villagers' group. */
public record Grid(GridId id, VillageId village, String name, String team) {}
