//! The entities as lines for a terminal: what is printed where no window can open.
//!
//! May import: `entity`.

use std::fmt::Write as _;

use crate::entity::{Entity, EntityType, Extraction};

/// One line an entity, grouped by type in the reader's order, the most mentioned first:
/// `PER  3  عبد اللطيف حموشي [Abdellatif Hammouchi]: مدير المخابرات (حموشي)`.
pub fn table(extraction: &Extraction) -> String {
    let mut text = String::new();
    for kind in EntityType::ALL {
        let of_kind = extraction
            .entities
            .iter()
            .filter(|entity| entity.kind == kind);
        let mut entities: Vec<&Entity> = of_kind.collect();
        entities.sort_by_key(|entity| std::cmp::Reverse(entity.mentions.len()));
        for entity in entities {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{}", line(entity));
        }
    }
    text
}

fn line(entity: &Entity) -> String {
    let mut line = format!(
        "{:<5} {:>4}  {}",
        entity.kind.code(),
        entity.mentions.len(),
        entity.name
    );
    if let Some(latin) = &entity.latin {
        let _ = write!(line, " [{latin}]");
    }
    if let Some(role) = &entity.role {
        let _ = write!(line, ": {role}");
    }
    if !entity.aliases.is_empty() {
        let _ = write!(line, " ({})", entity.aliases.join("، "));
    }
    line
}
