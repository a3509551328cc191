package org.ruhu.model;

/** @param code 12-digit statistical code, {@code domain.md} §1.9 */
public record Village(VillageId id, String code, String name, String nameBo, String township) {}
