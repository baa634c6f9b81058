"""One file a version; the first lays out everything."""
