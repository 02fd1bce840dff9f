//! What an article's fields are called, in English and Arabic.
//!
//! May import: `text`.

use std::collections::HashMap;

use serde_json::Value;

use super::Object;
use crate::text::fold;

/// Names of fields with what they hold; the table's head says how.
const TABLE: &str = include_str!("../../../../assets/tables/article_fields.tsv");

/// The names of fields.
pub(in crate::loader) struct Fields {
    /// By name: what the field holds, and its rank.
    names: HashMap<&'static str, (&'static str, u8)>,
}

impl Fields {
    /// Reads the table.
    pub(in crate::loader) fn new() -> Self {
        let rows = TABLE.lines().filter(|line| !line.starts_with('#'));
        let names = rows.filter_map(|row| {
            let mut columns = row.split('\t');
            let (holds, rank, name) = (columns.next()?, columns.next()?, columns.next()?);
            Some((name, (holds, rank.parse().ok()?)))
        });
        Self {
            names: names.collect(),
        }
    }

    /// What a field of this name holds (`title`), and its rank; `None` for other names.
    pub(in crate::loader) fn holds(&self, name: &str) -> Option<(&'static str, u8)> {
        if name.len() > 60 {
            return None;
        }
        let key: String = fold(name).chars().filter(|c| c.is_alphanumeric()).collect();
        self.names.get(key.to_lowercase().as_str()).copied()
    }

    /// The values of an object's fields that hold `what`, the lowest rank first.
    pub(super) fn all<'a>(&self, object: &'a Object, what: &str) -> Vec<&'a Value> {
        let mut found: Vec<(u8, &Value)> = object
            .iter()
            .filter_map(|(name, value)| {
                let (holds, rank) = self.holds(name)?;
                (holds == what && !value.is_null()).then_some((rank, value))
            })
            .collect();
        found.sort_by_key(|(rank, _)| *rank);
        found.into_iter().map(|(_, value)| value).collect()
    }
}
