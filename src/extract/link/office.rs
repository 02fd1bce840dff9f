//! Where a person's office ends that stands after the name: with the body or place in it, where a noun
//! begins what comes next (واعتبر راشد الغنوشي رئيس حركة النهضة القرار انقلابا).
//!
//! May import: `document`, `entity`, `extract::located`, `text`.

use super::super::{Finding, located::is_noun};
use crate::{document::Document, entity::EntityType, text::Span};

/// Ends the offices of `findings`, which are by position.
pub(super) fn end(document: &Document, findings: &mut [Finding]) {
    let is_named = |it: &&Finding| matches!(it.kind, EntityType::Organisation | EntityType::Place);
    let names: Vec<Span> = (findings.iter().filter(is_named))
        .map(|it| it.span)
        .collect();
    for finding in findings {
        let name = finding.span;
        if let Some(office) = &mut finding.details.role
            && office.start >= name.end
        {
            let first = names.partition_point(|it| it.start < office.start);
            let within = names[first..].iter().take_while(|it| it.end < office.end);
            let mut ends = within.map(|it| it.end);
            let is_over = |end: &usize| {
                let rest = document.text[*end..office.end].split_whitespace();
                rest.into_iter().next().is_some_and(is_noun)
            };
            office.end = ends.find(is_over).unwrap_or(office.end);
        }
    }
}
