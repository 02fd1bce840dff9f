//! The bodies that the tables name, with what each needs around it to be meant.
//!
//! May import: nothing but the tables.

use super::super::{phrase::PhraseTable, table::rows};

/// The tables, each with the names of one sort.
const TABLES: [&str; 8] = [
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
    /// A word before it that goes with such names (صحيفة, زعيم), or quotation marks.
    Cue,
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
        let latin = row.column(1);
        let need = match row.column(3) {
            "sport" => Need::Sport,
            "cue" => Need::Cue,
            _ => Need::Nothing,
        };
        let national = row.column(3) == "national";
        for name in std::iter::once(row.column(0)).chain(row.list(2)) {
            table.insert(
                name,
                Listed {
                    latin,
                    need,
                    national,
                },
            );
        }
    }
    table
}
