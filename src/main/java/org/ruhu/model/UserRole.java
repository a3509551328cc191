package org.ruhu.model;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person is on a laptop or at the centre, and so what they may do, {@code sync-spec.md} §10.2. */
public enum UserRole {
    /** 网格员: visits households. */
    ENUMERATOR(Act.SEE, Act.FILL, Act.IMPORT, Act.EXPORT, Act.PRINT, Act.REVEAL, Act.BACK_UP),
    /** 组长: the same, and looks after the team's users and what is in conflict. */
    TEAM_LEADER(Act.SEE, Act.FILL, Act.IMPORT, Act.EXPORT, Act.PRINT, Act.REVEAL, Act.BACK_UP, Act.RESTORE, Act.USERS,
        Act.DECIDE),
    /** 县区管理员: everything but the log. */
    DISTRICT(Act.SEE, Act.FILL, Act.IMPORT, Act.EXPORT, Act.PRINT, Act.REVEAL, Act.BACK_UP, Act.RESTORE, Act.USERS,
        Act.DECIDE, Act.RECOVER, Act.CONFIGURE),
    /** 数据保护: sees and hands out unmasked data where a law asks for it, and erases. */
    DATA_PROTECTION(Act.SEE, Act.REVEAL, Act.EXPORT, Act.CLEAR_EXPORT, Act.ERASE, Act.BACK_UP),
    /** 审计: reads the log, and nothing else. */
    AUDITOR(Act.READ_LOG);

    private final Set<Act> acts;

    UserRole(Act first, Act... more) {
        acts = EnumSet.of(first, more);
    }

    public boolean may(Act act) {
        return acts.contains(act);
    }

    /** Whether a person of this role may do all that one of the other may. */
    public boolean mayAll(UserRole other) {
        return acts.containsAll(other.acts);
    }

    /** The roles that a person of this one may give to others. */
    public Set<UserRole> mayAppoint() {
        return switch (this) {
            case TEAM_LEADER -> EnumSet.of(ENUMERATOR, TEAM_LEADER, AUDITOR);
            case DISTRICT -> EnumSet.allOf(UserRole.class);
            case ENUMERATOR, DATA_PROTECTION, AUDITOR -> Set.of();
        };
    }

    /** The name in files and on the command line. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of what it is called. */
    public String key() {
        return "work.role." + tag();
    }

    public static Optional<UserRole> of(String tag) {
        for (UserRole role : values()) {
            if (role.tag().equals(tag)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
