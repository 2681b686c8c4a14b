#ifndef CDISK_SHIM_H
#define CDISK_SHIM_H

/* Waits until everything that was written to the file system of an open file is on its disk; 0, or -1 with errno.
 *
 * syncfs(2): one wait for a thousand new files, where fsync takes a thousand. Glibc's module does not show it to
 * Swift. */
int cdisk_synchronize(int descriptor);

#endif
