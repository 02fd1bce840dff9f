//! System faces, as a last resort: the installed fonts are listed only when a character comes
//! that no bundled face has (Hebrew, Han, emoji), and each answer is remembered.
//!
//! May import: `fonts`.

use std::collections::HashMap;

use cosmic_text::fontdb::{Database, FaceInfo, ID, Style as Slant, Weight};
use cosmic_text::skrifa::{FontRef, MetadataProvider};

use super::fonts::LoadedFace;

/// Characters, whether emoji are wanted, whether bold is.
type Question = (Box<[char]>, bool, bool);

/// The installed fonts, listed on first need.
pub(super) struct SystemFonts {
    allowed: bool,
    listed: Option<Database>,
    /// Which face an earlier search opened, by its number in the list and its weight.
    opened: HashMap<(ID, u16), u8>,
    /// Earlier answers.
    found: HashMap<Question, Option<u8>>,
}

impl SystemFonts {
    /// System fonts that may be used, or not.
    pub fn new(allowed: bool) -> Self {
        Self {
            allowed,
            listed: None,
            opened: HashMap::new(),
            found: HashMap::new(),
        }
    }

    /// The number of a system face that has all of `chars`, opened and added to `faces` where it
    /// is new. For emoji only faces named so are looked at.
    pub fn find(
        &mut self,
        faces: &mut Vec<LoadedFace>,
        chars: &[char],
        emoji: bool,
        bold: bool,
    ) -> Option<u8> {
        if !self.allowed {
            return None;
        }
        let question = (Box::from(chars), emoji, bold);
        if let Some(answer) = self.found.get(&question) {
            return *answer;
        }
        let db = self.listed.get_or_insert_with(installed);
        let answer = candidates(db, emoji, bold)
            .into_iter()
            .filter(|id| has_all(db, *id, chars));
        let answer = answer
            .take(3)
            .find_map(|id| open(db, id, bold, faces, &mut self.opened));
        self.found.insert(question, answer);
        answer
    }
}

/// The list of installed fonts.
fn installed() -> Database {
    let mut db = Database::new();
    db.load_system_fonts();
    db
}

/// The installed faces, the most fitting first; those named emoji, or all the others.
fn candidates(db: &Database, emoji: bool, bold: bool) -> Vec<ID> {
    let named_emoji = |face: &&FaceInfo| face.post_script_name.contains("Emoji");
    let mut faces: Vec<&FaceInfo> = db
        .faces()
        .filter(|face| named_emoji(face) == emoji)
        .collect();
    faces.sort_by_cached_key(|face| fitness(face, if bold { 700 } else { 400 }));
    faces.iter().map(|face| face.id).collect()
}

/// How well a face goes with the page, smallest best: upright, the weight, normal width,
/// proportional, a Noto (they are made to go with each other), then by name.
fn fitness(face: &FaceInfo, weight: u16) -> (bool, u16, u16, bool, bool, String) {
    (
        face.style != Slant::Normal,
        face.weight.0.abs_diff(weight),
        face.stretch.to_number().abs_diff(5),
        face.monospaced,
        !face.post_script_name.starts_with("Noto"),
        face.post_script_name.clone(),
    )
}

/// Whether the installed face has a glyph for each of `chars`.
fn has_all(db: &Database, id: ID, chars: &[char]) -> bool {
    let answer = db.with_face_data(id, |bytes, index| {
        let font = FontRef::from_index(bytes, index).ok()?;
        let map = font.charmap();
        let has = |c: &char| map.map(*c).is_some_and(|glyph| glyph.to_u32() != 0);
        Some(chars.iter().all(has))
    });
    answer.flatten().unwrap_or(false)
}

/// The number of the installed face among `faces`, opened where it is new.
fn open(
    db: &Database,
    id: ID,
    bold: bool,
    faces: &mut Vec<LoadedFace>,
    opened: &mut HashMap<(ID, u16), u8>,
) -> Option<u8> {
    let weight = if bold { Weight::BOLD } else { Weight::NORMAL };
    if let Some(number) = opened.get(&(id, weight.0)) {
        return Some(*number);
    }
    let number = u8::try_from(faces.len()).ok()?;
    let (source, index) = db.face_source(id)?;
    faces.push(LoadedFace::open(source, index, weight)?);
    opened.insert((id, weight.0), number);
    Some(number)
}
