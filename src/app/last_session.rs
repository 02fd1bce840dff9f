//! What is kept of one run for the next: which files were open, which was looked at, the shelf,
//! and where each text was being read. Read tolerantly, written whole.
//!
//! May import: `document`, `ui`.

use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};

use crate::{document::Fingerprint, ui::reader::Place};

/// Texts whose reading place is remembered, some hundred bytes each.
const PLACES: usize = 1000;

/// What was open.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct LastSession {
    /// The open files, in the order of their tabs.
    pub open: Vec<OpenFile>,
    /// Which of them was looked at.
    pub current: usize,
    /// The folder that was open as a shelf.
    pub shelf: Option<PathBuf>,
    /// Where texts were being read, the latest last.
    places: Vec<KeptPlace>,
}

/// A file that was open.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenFile {
    /// Where it lies.
    pub path: PathBuf,
    /// What its document was called.
    #[serde(default)]
    pub title: String,
}

/// Where a text was being read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct KeptPlace {
    /// The text's fingerprint.
    text: String,
    place: Place,
}

impl LastSession {
    /// What `file` keeps; `None` where there is nothing. A file that is not understood is set
    /// aside under another name, so that writing does not destroy it.
    pub fn read(file: &Path) -> Option<Self> {
        let text = fs::read_to_string(file).ok()?;
        let read: Result<Self, _> = serde_json::from_str(&text);
        let mut session = read
            .inspect_err(|_| {
                // Should even this fail, nothing is restored, and the next one is written.
                let _ = fs::rename(file, file.with_extension("unreadable.json"));
            })
            .ok()?;
        session.forget_the_oldest();
        Some(session)
    }

    /// Writes it: to a temporary file beside `file`, then renamed, so that a crash leaves the old
    /// or the new one.
    ///
    /// # Errors
    /// Whatever the file system says.
    pub fn write(&self, file: &Path) -> io::Result<()> {
        let folder = file.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let mut temporary = tempfile::NamedTempFile::new_in(folder)?;
        temporary.write_all(&serde_json::to_vec(self)?)?;
        temporary.as_file().sync_all()?;
        temporary.persist(file)?;
        Ok(())
    }

    /// Where the text was being read.
    pub fn place(&self, text: Fingerprint) -> Option<Place> {
        let text = text.to_string();
        let mut latest = self.places.iter().rev();
        latest.find(|kept| kept.text == text).map(|kept| kept.place)
    }

    /// Remembers where the text is being read; `None` at its top.
    pub fn set_place(&mut self, text: Fingerprint, place: Option<Place>) {
        let text = text.to_string();
        self.places.retain(|kept| kept.text != text);
        self.places
            .extend(place.map(|place| KeptPlace { text, place }));
        self.forget_the_oldest();
    }

    fn forget_the_oldest(&mut self) {
        let too_many = self.places.len().saturating_sub(PLACES);
        self.places.drain(..too_many);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fingerprint(text: &str) -> Fingerprint {
        crate::loader::load_text(text.to_owned())
            .unwrap()
            .fingerprint
    }

    fn place(offset: usize) -> Place {
        Place { offset, into: 0.5 }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a/session.json");
        let mut session = LastSession {
            open: vec![OpenFile {
                path: "/مقالات/أول.txt".into(),
                title: "عنوان".into(),
            }],
            current: 0,
            shelf: Some("/مقالات".into()),
            places: Vec::new(),
        };
        session.set_place(fingerprint("نص"), Some(place(40)));
        session.write(&file).unwrap();
        assert_eq!(LastSession::read(&file), Some(session));
    }

    #[test]
    fn the_latest_place_of_a_text_counts_and_its_top_is_none() {
        let mut session = LastSession::default();
        let (one, other) = (fingerprint("نص"), fingerprint("نص آخر"));
        session.set_place(one, Some(place(1)));
        session.set_place(other, Some(place(2)));
        session.set_place(one, Some(place(3)));
        assert_eq!(session.place(one), Some(place(3)));
        assert_eq!(session.place(other), Some(place(2)));
        session.set_place(one, None);
        assert_eq!(session.place(one), None);
    }

    #[test]
    fn the_oldest_places_are_forgotten() {
        let mut session = LastSession::default();
        for number in 0..=PLACES {
            session.set_place(fingerprint(&format!("نص {number}")), Some(place(number)));
        }
        assert_eq!(session.places.len(), PLACES);
        assert_eq!(session.place(fingerprint("نص 0")), None);
        assert!(session.place(fingerprint("نص 1")).is_some());
    }

    #[test]
    fn an_unreadable_file_is_set_aside_and_a_missing_one_is_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("session.json");
        assert_eq!(LastSession::read(&file), None);
        fs::write(&file, "not json").unwrap();
        assert_eq!(LastSession::read(&file), None);
        assert!(folder.path().join("session.unreadable.json").exists());
        assert!(!file.exists());
    }

    #[test]
    fn parts_that_are_missing_are_their_defaults() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("session.json");
        fs::write(&file, r#"{"open":[{"path":"أ.txt"}],"later":1}"#).unwrap();
        let session = LastSession::read(&file).unwrap();
        assert_eq!(session.open[0].path, Path::new("أ.txt"));
        assert_eq!((session.current, session.shelf), (0, None));
    }
}
