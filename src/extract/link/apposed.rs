//! A name in brackets right after another of its type is the same one: المكتب الشريف للفوسفاط
//! (OCP), وكالة الأنباء السعودية (واس).
//!
//! May import: `document`, `entity`, `text`.

use super::{super::Finding, union::Union};
use crate::{document::Document, entity::EntityType};

/// Joins the forms of names that explain one another; `form_of` says which form a finding has.
pub(super) fn join(
    document: &Document,
    findings: &[Finding],
    form_of: &[usize],
    union: &mut Union,
) {
    for (index, pair) in findings.windows(2).enumerate() {
        let [name, short] = pair else { continue };
        let both = name.kind == short.kind && name.kind == EntityType::Organisation;
        if both && in_brackets(document, name, short) {
            union.join(form_of[index], form_of[index + 1]);
        }
    }
}

/// Whether `short` alone stands between brackets right after `name`.
fn in_brackets(document: &Document, name: &Finding, short: &Finding) -> bool {
    let between = &document.text[name.span.end..short.span.start];
    let after = document.text[short.span.end..].trim_start();
    between.trim_matches(|c: char| c == ' ' || is_quote(c)) == "("
        && after.trim_start_matches(is_quote).starts_with(')')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '\'')
}
