"""Reading of Debian packages without installing them."""
import gzip
import re
import subprocess
import tarfile


def version(deb):
    """The version the package says it has."""
    return subprocess.run(["dpkg-deb", "-f", deb, "Version"], capture_output=True, text=True, check=True).stdout.strip()


def members(deb, paths):
    """(name, bytes) of the regular files whose name matches the regular expression `paths`, unpacked if gzipped."""
    wanted = re.compile(paths)
    with subprocess.Popen(["dpkg-deb", "--fsys-tarfile", deb], stdout=subprocess.PIPE) as unpacking:
        with tarfile.open(fileobj=unpacking.stdout, mode="r|") as archive:
            for member in archive:
                if member.isreg() and wanted.search(member.name):
                    data = archive.extractfile(member).read()
                    gzipped = data[:2] == b"\x1f\x8b"
                    yield member.name, gzip.decompress(data) if gzipped else data
        # The archive's padding is still in the pipe: read it, or dpkg-deb complains of a closed pipe.
        while unpacking.stdout.read(1 << 16):
            pass
