//! The installed families that have all Arabic letters, for a reader who wants the page in one of
//! them. The system's fonts are listed once for the whole program, and only when somebody asks: that
//! takes a moment, and most readers never do.
//!
//! May import: nothing of ours.

use std::sync::OnceLock;

use cosmic_text::fontdb::{Database, FaceInfo, ID, Source, Style as Slant, Weight};
use cosmic_text::skrifa::{FontRef, MetadataProvider};

/// An installed family; the same number all through a run of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Family(u16);

/// What is known of a family.
struct Listed {
    name: String,
    /// Its regular face and its bold one, which may be the same file.
    faces: [(Source, u32); 2],
}

static LISTED: OnceLock<Vec<Listed>> = OnceLock::new();

/// Families that are bundled: the installed copies would only stand twice in a list.
const BUNDLED: [&str; 3] = ["Noto Naskh Arabic", "Noto Serif", "Vazirmatn"];

/// The letters that a face for Arabic has, the dotless and hamza forms among them.
const LETTERS: &str = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي";

impl Family {
    /// Every family, by name. The first call lists the system's fonts.
    pub fn all() -> impl ExactSizeIterator<Item = Self> {
        (0..listed().len()).map(|index| Self(index as u16))
    }

    /// The family of that name, if it is installed. The first call lists the system's fonts.
    pub fn named(name: &str) -> Option<Self> {
        let found = listed().binary_search_by(|family| family.name.as_str().cmp(name));
        found.ok().map(|index| Self(index as u16))
    }

    /// Whether the system's fonts were listed, so that asking for them takes no time any more.
    pub fn are_listed() -> bool {
        LISTED.get().is_some()
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        let listed = listed().get(usize::from(self.0));
        listed.map_or("", |family| family.name.as_str())
    }

    /// Where its face of that weight is: the file and the face's number in it.
    pub(super) fn face(self, bold: bool) -> Option<(Source, u32)> {
        let listed = listed().get(usize::from(self.0))?;
        Some(listed.faces[usize::from(bold)].clone())
    }
}

fn listed() -> &'static [Listed] {
    LISTED.get_or_init(|| {
        let mut db = Database::new();
        db.load_system_fonts();
        list(&db)
    })
}

/// The families of `db` that have all letters, by name.
fn list(db: &Database) -> Vec<Listed> {
    let mut names: Vec<&str> = db.faces().filter_map(name).collect();
    names.sort_unstable();
    names.dedup();
    names.retain(|name| !BUNDLED.contains(name));
    names.truncate(usize::from(u16::MAX));
    let family = |family: &&str| {
        let regular = best(db, family, Weight::NORMAL)?;
        let bold = best(db, family, Weight::BOLD)?;
        has_letters(db, regular).then_some(())?;
        Some(Listed {
            name: (*family).to_owned(),
            faces: [db.face_source(regular)?, db.face_source(bold)?],
        })
    };
    names.iter().filter_map(family).collect()
}

/// The name of a face's family; the English one where it has several.
fn name(face: &FaceInfo) -> Option<&str> {
    face.families.first().map(|(name, _)| name.as_str())
}

/// The face of a family that comes nearest to upright, of that weight and of normal width.
fn best(db: &Database, family: &str, weight: Weight) -> Option<ID> {
    let faces = db.faces().filter(|face| name(face) == Some(family));
    let distance = |face: &&FaceInfo| {
        (
            face.style != Slant::Normal,
            face.weight.0.abs_diff(weight.0),
            face.stretch.to_number().abs_diff(5),
            face.post_script_name.clone(),
        )
    };
    faces.min_by_key(distance).map(|face| face.id)
}

/// Whether a face has a glyph for each of [`LETTERS`].
fn has_letters(db: &Database, id: ID) -> bool {
    let has = |data: &[u8], index: u32| {
        FontRef::from_index(data, index).is_ok_and(|font| {
            let map = font.charmap();
            LETTERS.chars().all(|c| map.map(c).is_some())
        })
    };
    db.with_face_data(id, has).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn db(fonts: &[&'static [u8]]) -> Database {
        let mut db = Database::new();
        for font in fonts {
            db.load_font_source(Source::Binary(Arc::new(*font)));
        }
        db
    }

    #[test]
    fn a_face_without_arabic_letters_is_none_for_the_page() {
        let vazirmatn: &[u8] = include_bytes!("../../fonts/Vazirmatn-Regular.ttf");
        let serif: &[u8] = include_bytes!("../../fonts/NotoSerif-Regular.ttf");
        let db = db(&[vazirmatn, serif]);
        let with = |family| best(&db, family, Weight::NORMAL).map(|id| has_letters(&db, id));
        assert_eq!(with("Vazirmatn"), Some(true));
        assert_eq!(with("Noto Serif"), Some(false));
        assert_eq!(with("Amiri"), None);
    }

    #[test]
    fn families_are_found_by_their_names_again() {
        for family in Family::all() {
            assert_eq!(Family::named(family.name()), Some(family));
        }
        assert_eq!(Family::named("no such family"), None);
    }
}
