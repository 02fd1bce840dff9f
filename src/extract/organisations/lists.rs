//! The bodies that the tables name, with what each needs around it to be meant.
//!
//! May import: `extract::{phrase, table}`.

use crate::extract::{
    phrase::PhraseTable,
    table::{Row, rows},
};

/// The tables, each with the names of one sort.
pub const TABLES: [&str; 8] = [
    include_str!("../../../assets/tables/organisations_armed.tsv"),
    include_str!("../../../assets/tables/organisations_clubs.tsv"),
    include_str!("../../../assets/tables/organisations_companies.tsv"),
    include_str!("../../../assets/tables/organisations_media.tsv"),
    include_str!("../../../assets/tables/organisations_parties.tsv"),
    include_str!("../../../assets/tables/organisations_schools.tsv"),
    include_str!("../../../assets/tables/organisations_state.tsv"),
    include_str!("../../../assets/tables/organisations_world.tsv"),
];

/// What a name needs around it, because it is also a common word or another name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Nothing.
    Nothing,
    /// A paragraph about sport.
    Sport,
    /// That, and a word before it that goes with clubs, or a nationality after it: الاتحاد السعودي.
    Club,
    /// The same, or a masculine nationality after it, whatever the paragraph is about: a town is
    /// feminine, so ليل الفرنسي is the club.
    Town,
    /// A nationality after it, which is part of it: القوات المسلحة المصرية.
    Nation,
    /// A word before it that goes with such names (صحيفة, زعيم), or quotation marks.
    Cue,
    /// To be written with a capital: Facebook.
    Capital,
    /// To be written in capitals: FBI.
    Capitals,
}

impl Need {
    /// How often a name that has what it needs is the body, in the training articles.
    pub const fn confidence(self) -> f32 {
        match self {
            Self::Nothing => 0.95,
            Self::Sport => 0.9,
            Self::Cue => 0.98,
            Self::Club => 0.8,
            Self::Town => 0.95,
            Self::Nation => 0.9,
            Self::Capital | Self::Capitals => 0.9,
        }
    }
}

/// One listed body.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// Its usual name in Latin letters; empty where there is none.
    pub latin: &'static str,
    /// What it needs around it.
    pub need: Need,
    /// Whether a nationality after it belongs to its name: وزارة الخارجية الأمريكية.
    pub national: bool,
}

/// All tables as one.
pub fn listed() -> PhraseTable<Listed> {
    let mut table = PhraseTable::default();
    for row in TABLES.into_iter().flat_map(rows) {
        let listed = entry(row);
        for name in std::iter::once(row.column(0)).chain(row.list(2)) {
            table.insert(name, listed);
        }
        if !listed.latin.is_empty() && listed.need != Need::Cue {
            let need = in_latin(listed.latin);
            table.insert(
                listed.latin,
                Listed {
                    need,
                    national: false,
                    ..listed
                },
            );
        }
    }
    table
}

/// What a row says.
fn entry(row: Row<'static>) -> Listed {
    let need = match row.column(3) {
        "sport" => Need::Sport,
        "club" => Need::Club,
        "town" => Need::Town,
        "nation" => Need::Nation,
        "cue" => Need::Cue,
        _ => Need::Nothing,
    };
    Listed {
        latin: row.column(1),
        need,
        national: matches!(row.column(3), "national" | "nation"),
    }
}

/// What a name in Latin letters needs.
fn in_latin(name: &str) -> Need {
    match name.chars().all(char::is_uppercase) {
        true => Need::Capitals,
        false => Need::Capital,
    }
}
