//! What the targets share: loading bytes under a name, and packing them into an archive.

use std::{
    io::{Cursor, Write},
    path::Path,
};

use warraq::loader::{Options, Watch, load_all_bytes};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// Loads `bytes` as a file whose name ends with `ending`.
pub fn load(bytes: &[u8], ending: &str) {
    let name = format!("random.{ending}");
    let (options, watch) = (Options::default(), Watch::default());
    let _ = load_all_bytes(bytes.to_vec(), Some(Path::new(&name)), &options, &watch);
}

/// Loads an archive of these entries.
pub fn load_archive(entries: &[(&str, &[u8])], ending: &str) {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        let _ = zip.start_file(*name, options);
        let _ = zip.write_all(content);
    }
    if let Ok(archive) = zip.finish() {
        load(&archive.into_inner(), ending);
    }
}
