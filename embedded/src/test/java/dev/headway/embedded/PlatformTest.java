package dev.headway.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

    @ParameterizedTest
    @CsvSource({
        "Linux,      amd64,   false, linux-amd64,          postgres-linux-x86_64.txz",
        "Linux,      aarch64, false, linux-arm64v8,        postgres-linux-arm_64.txz",
        "Linux,      amd64,   true,  linux-amd64-alpine,   postgres-linux-x86_64-alpine_linux.txz",
        "Linux,      aarch64, true,  linux-arm64v8-alpine, postgres-linux-arm_64-alpine_linux.txz",
        "Mac OS X,   x86_64,  false, darwin-amd64,         postgres-darwin-x86_64.txz",
        "Mac OS X,   aarch64, false, darwin-arm64v8,       postgres-darwin-arm_64.txz",
        "Windows 11, amd64,   false, windows-amd64,        postgres-windows-x86_64.txz",
    })
    void knowsWhatTheBinariesAreCalled(String os, String arch, boolean musl, String artefact, String archive) {
        Platform platform = Platform.of(os, arch, musl);
        assertEquals(artefact, platform.artefact());
        assertEquals(archive, platform.archives().get(0));
    }

    @Test
    void theBinariesOfThisMachineAreOnTheClassPath() {
        List<Binaries> here = Binaries.onClassPath();
        assertFalse(here.isEmpty());
        assertEquals(here.get(0).major() + ".", here.get(0).version().replaceFirst("[0-9]+$", ""));
    }
}
