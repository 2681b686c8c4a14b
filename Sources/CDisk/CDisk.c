#define _GNU_SOURCE
#include "CDisk.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int cdisk_synchronize(int descriptor) { return syncfs(descriptor); }

int cdisk_name(int folder, const char *name, int new_folder, const char *new_name) {
  if (renameat2(folder, name, new_folder, new_name, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return -1;
  if (linkat(folder, name, new_folder, new_name, 0) != 0)
    return -1;
  return unlinkat(folder, name, 0);
}
