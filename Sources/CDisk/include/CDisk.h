#ifndef CDISK_SHIM_H
#define CDISK_SHIM_H

/* What Glibc's module does not show to Swift. Both give 0, or -1 with errno. */

/* Waits until everything that was written to the file system of an open file is on its disk.
 *
 * syncfs(2): one wait for a thousand new files, where fsync takes a thousand. */
int cdisk_synchronize(int descriptor);

/* Gives a file another name, which must be free: EEXIST when it is not.
 *
 * renameat2(2) with RENAME_NOREPLACE; by a link where the file system does not have that. */
int cdisk_name(int folder, const char *name, int new_folder, const char *new_name);

#endif
