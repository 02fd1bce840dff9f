//! A name that explains the one right before it is the same one: in brackets (المكتب الشريف للفوسفاط
//! (OCP), سولون (Solon)), in quotation marks (المكتب المركزي للأبحاث القضائية "البسيج"), after
//! words that say so (المعروف ب, اختصارا).
//!
//! May import: `document`, `entity`, `text`.

use super::{super::Finding, glossed::is_foreign, union::Union};
use crate::{document::Document, entity::EntityType, text::fold};

/// Joins the forms of names that explain one another; `form_of` says which form a finding has.
pub(super) fn join(
    document: &Document,
    findings: &[Finding],
    form_of: &[usize],
    union: &mut Union,
) {
    for (index, pair) in findings.windows(2).enumerate() {
        let [name, short] = pair else { continue };
        if name.kind == short.kind && explains(document, name, short) {
            union.join(form_of[index], form_of[index + 1]);
        }
    }
}

/// Whether `short` says another name for `name`.
fn explains(document: &Document, name: &Finding, short: &Finding) -> bool {
    let between = &document.text[name.span.end..short.span.start];
    let after = document.text[short.span.end..].trim_start();
    let bracketed = bare(between) == "(" && after.trim_start_matches(is_quote).starts_with(')');
    let [one, other] = [name, short].map(|finding| document.slice(finding.span));
    match name.kind {
        EntityType::Organisation => {
            bracketed || is_quoted(between, after, other) || says_so(between)
        }
        EntityType::Person => {
            bracketed && changes_script(one, other)
                || is_quoted(between, after, other)
                || says_so(between)
        }
        EntityType::Place => bracketed && changes_script(one, other),
        _ => false,
    }
}

/// What stands between, without blanks and quotation marks around it.
fn bare(between: &str) -> &str {
    between.trim_matches(|c: char| c == ' ' || is_quote(c))
}

/// Whether one short word stands between quotation marks right after the name.
fn is_quoted(between: &str, after: &str, short: &str) -> bool {
    bare(between).is_empty()
        && between.contains(is_quote)
        && after.starts_with(is_quote)
        && !short.contains(' ')
}

/// Whether one name is in another script and the other is not.
fn changes_script(one: &str, other: &str) -> bool {
    is_foreign(one) != is_foreign(other)
}

/// Words that say that another name follows, folded.
const SAYS_SO: [&str; 12] = [
    "المعروف ب",
    "المعروفه ب",
    "المعروف باسم",
    "المعروفه باسم",
    "المعروف اختصارا ب",
    "المعروفه اختصارا ب",
    "الملقب",
    "الملقب ب",
    "المكني",
    "المكني ب",
    "الشهير ب",
    "المعروف اعلاميا ب",
];

/// Whether nothing but such words stands between.
fn says_so(between: &str) -> bool {
    let folded = fold(between);
    SAYS_SO
        .contains(&folded.trim_matches(|c: char| matches!(c, ' ' | '،' | ',' | '(') || is_quote(c)))
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '«' | '»' | '“' | '”' | '„' | '\'')
}
