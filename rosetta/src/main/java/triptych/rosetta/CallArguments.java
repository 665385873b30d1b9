package triptych.rosetta;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which argument of a call is a time limit, and which a lock; from 0. */
public final class CallArguments {
    /** What a call does with an argument. */
    public enum Role {
        /** Takes this lock. */
        TAKES,
        RELEASES,
        /** Gives up this lock while it sleeps. */
        SLEEPS_WITH,
        /** How long, or when. */
        TIME,
        /** A way to write the lock that this argument is. */
        STANDS_FOR;

        private String field() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final String DROPPING = "dropping";

    private static final Set<String> FIELDS =
            Stream.concat(Stream.of(DROPPING), Stream.of(Role.values()).map(Role::field))
                    .collect(Collectors.toUnmodifiableSet());

    private final Map<String, Map<Role, Map<String, Integer>>> positions = new LinkedHashMap<>();
    private final Map<String, List<String>> dropping = new LinkedHashMap<>();

    private CallArguments() {}

    /** As delivered. */
    public static CallArguments load() {
        return read("call-arguments.yaml");
    }

    static CallArguments read(String file) {
        CallArguments read = new CallArguments();
        YamlFile.map(YamlFile.content(file))
                .forEach(
                        (os, kernel) -> {
                            try {
                                read.add(os, YamlFile.map(kernel));
                            } catch (IllegalArgumentException e) {
                                throw new IllegalStateException(
                                        file + ": " + os + " " + e.getMessage(), e);
                            }
                        });
        return read;
    }

    private void add(String os, Map<String, Object> kernel) {
        YamlFile.refuseOthers(kernel, FIELDS);
        Map<Role, Map<String, Integer>> roles = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            Map<String, Integer> routines = new LinkedHashMap<>();
            YamlFile.map(kernel.get(role.field()))
                    .forEach((name, at) -> routines.put(name, (Integer) at));
            roles.put(role, routines);
        }
        positions.put(os, roles);
        dropping.put(os, YamlFile.strings(kernel.get(DROPPING)));
    }

    /** The kernels that are told of. */
    public List<String> kernels() {
        return List.copyOf(positions.keySet());
    }

    /** The routines that have such an argument, each with its position. */
    public Map<String, Integer> with(String os, Role role) {
        return positions.get(os).get(role);
    }

    /** The position of such an argument, if {@code routine} has one. */
    public Optional<Integer> position(String os, Role role, String routine) {
        return Optional.ofNullable(with(os, role).get(routine));
    }

    /** Flags by which a sleep does not take its lock again. */
    public List<String> dropping(String os) {
        return dropping.get(os);
    }

    /** A call with fewer arguments than this is of another routine. */
    public int leastNumber(String os, String routine) {
        return Stream.of(Role.values())
                .flatMap(role -> position(os, role, routine).stream())
                .mapToInt(position -> position + 1)
                .max()
                .orElse(0);
    }
}
