package triptych.cli;

import picocli.CommandLine;

/** Which Triptych this is, and what it runs on. */
final class VersionText implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = VersionText.class.getPackage().getImplementationVersion();
        return new String[] {
            "triptych " + (version == null ? "(not packaged)" : version),
            "Java " + System.getProperty("java.version"),
            "fibers: " + Fibers.named(null)
        };
    }
}
