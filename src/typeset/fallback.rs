//! System faces, as a last resort: the installed fonts are listed only when a character comes
//! that no bundled face has (Hebrew, Han, emoji), and each answer is remembered.
//!
//! May import: `fonts`, `hexbox`.

use std::collections::HashMap;

use cosmic_text::FontSystem;
use cosmic_text::fontdb::{Database, FaceInfo, ID, Style as Slant, Weight};

use super::fonts::LoadedFace;
use super::hexbox::is_box;

/// The installed fonts, listed on first need.
pub(super) struct SystemFonts {
    allowed: bool,
    listed: Option<Listed>,
    /// Which faces earlier searches opened: where in the list, for what, their number.
    opened: Vec<(ID, Kind, u8)>,
    /// Earlier answers.
    found: HashMap<(Box<[char]>, Kind), Option<u8>>,
}

/// What kind of face is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Regular,
    Bold,
    /// Only faces that are named so.
    Emoji,
}

impl Kind {
    /// The weight that faces of this kind are opened at.
    const fn weight(self) -> Weight {
        match self {
            Self::Bold => Weight::BOLD,
            Self::Regular | Self::Emoji => Weight::NORMAL,
        }
    }
}

impl SystemFonts {
    /// System fonts that may be used, or not.
    pub fn new(allowed: bool) -> Self {
        Self {
            allowed,
            listed: None,
            opened: Vec::new(),
            found: HashMap::new(),
        }
    }

    /// The number of a system face that has all of `chars`, opened and added to `faces` where it
    /// is new. One that was opened before is taken first: a script keeps one face.
    pub fn find(&mut self, faces: &mut Vec<LoadedFace>, chars: &[char], kind: Kind) -> Option<u8> {
        if !self.allowed {
            return None;
        }
        let question = (Box::from(chars), kind);
        if let Some(answer) = self.found.get(&question) {
            return *answer;
        }
        let answer = self.find_opened(faces, chars, kind);
        let answer = answer.or_else(|| self.find_new(faces, chars, kind));
        self.found.insert(question, answer);
        answer
    }

    /// Looks among the faces that are open.
    fn find_opened(&self, faces: &[LoadedFace], chars: &[char], kind: Kind) -> Option<u8> {
        let numbers = self.opened.iter().filter(|face| face.1 == kind);
        let has = |number: &u8| {
            let face = faces.get(usize::from(*number));
            face.is_some_and(|face| face.has_all(chars))
        };
        numbers.map(|(_, _, number)| *number).find(has)
    }

    /// Looks among the installed faces, the most fitting first, and opens the one found.
    fn find_new(&mut self, faces: &mut Vec<LoadedFace>, chars: &[char], kind: Kind) -> Option<u8> {
        let number = u8::try_from(faces.len()).ok();
        let number = number.filter(|number| !is_box(*number))?;
        let listed = self.listed.get_or_insert_with(Listed::new);
        let id = listed.first_with(chars, kind)?;
        let (source, index) = listed.system.db().face_source(id)?;
        faces.push(LoadedFace::open(source, index, kind.weight())?);
        self.opened.push((id, kind, number));
        Some(number)
    }
}

/// The installed fonts.
struct Listed {
    system: FontSystem,
    /// The faces of each kind, the most fitting first.
    ranked: [Vec<ID>; 3],
}

impl Listed {
    /// Lists the fonts of the system's usual folders.
    fn new() -> Self {
        let mut db = Database::new();
        db.load_system_fonts();
        let ranked = [Kind::Regular, Kind::Bold, Kind::Emoji].map(|kind| ranked(&db, kind));
        let system = FontSystem::new_with_locale_and_db("ar".to_owned(), db);
        Self { system, ranked }
    }

    /// The most fitting face that has a glyph for each of `chars`. Tables once read stay read,
    /// so that only the first search is slow.
    fn first_with(&mut self, chars: &[char], kind: Kind) -> Option<ID> {
        let system = &mut self.system;
        let mut has_all = |id: &ID| {
            system.get_font(*id, kind.weight()).is_some_and(|font| {
                let map = font.as_swash().charmap();
                chars.iter().all(|c| map.map(*c) != 0)
            })
        };
        self.ranked[kind as usize]
            .iter()
            .copied()
            .find(|id| has_all(id))
    }
}

/// The faces of a kind, the most fitting first.
fn ranked(db: &Database, kind: Kind) -> Vec<ID> {
    let emoji = |face: &&FaceInfo| face.post_script_name.contains("Emoji");
    let fits = |face: &&FaceInfo| emoji(face) == (kind == Kind::Emoji);
    let mut faces: Vec<&FaceInfo> = db.faces().filter(fits).collect();
    faces.sort_by_cached_key(|face| fitness(face, kind.weight()));
    faces.iter().map(|face| face.id).collect()
}

/// How well a face goes with the page, smallest best: upright, the weight, normal width,
/// proportional, a Noto (they are made to go with each other), then by name.
fn fitness(face: &FaceInfo, weight: Weight) -> (bool, u16, u16, bool, bool, String) {
    (
        face.style != Slant::Normal,
        face.weight.0.abs_diff(weight.0),
        face.stretch.to_number().abs_diff(5),
        face.monospaced,
        !face.post_script_name.starts_with("Noto"),
        face.post_script_name.clone(),
    )
}
