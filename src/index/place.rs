//! Where the index of a folder lies: among the program's data, never in the folder itself.
//!
//! May import: nothing of ours.

use std::path::{Path, PathBuf};

use xxhash_rust::xxh3::xxh3_64;

/// The longest part of a folder's name that the name of its index repeats, in characters: with
/// the number after it, it stays within what file systems allow.
const NAMED: usize = 40;

/// The file for the index of `folder`: the folder's name, for whoever looks, and the hash of its
/// whole path. `None` where the system has no place for a program's data.
pub fn place(folder: &Path) -> Option<PathBuf> {
    Some(place_in(&home()?, folder))
}

/// Where the indexes of all folders lie; `None` where the system has no place for a program's data.
pub fn home() -> Option<PathBuf> {
    let folders = directories::ProjectDirs::from("", "", "warraq")?;
    Some(folders.data_local_dir().join("shelves"))
}

/// The file for the index of `folder`, where indexes lie in `home`.
pub fn place_in(home: &Path, folder: &Path) -> PathBuf {
    // A folder that is not there (any more) still has its index.
    let path = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    home.join(name(&path))
}

/// The name of the file.
fn name(path: &Path) -> String {
    let named = path.file_name().unwrap_or_default().to_string_lossy();
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let named: String = named.chars().filter(kept).take(NAMED).collect();
    let number = xxh3_64(path.as_os_str().as_encoded_bytes());
    format!("{named}-{number:016x}.redb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_one_name_have_files_of_their_own() {
        let one = name(Path::new("/home/a/مقالات 2026"));
        let other = name(Path::new("/home/b/مقالات 2026"));
        assert!(one.starts_with("مقالات2026-") && one.ends_with(".redb"));
        assert_ne!(one, other);
        assert!(name(Path::new("/")).len() > 16);
    }
}
