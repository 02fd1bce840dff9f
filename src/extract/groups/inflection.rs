//! The written forms of an adjective in ي and of a noun like مسلم: gender, number, case as far as it
//! is written, and the article.
//!
//! May import: `text`.

use crate::text::fold;

/// What the masculine singular takes: nothing, feminine, plurals, duals, the written accusative.
const ENDINGS: [&str; 9] = ["", "ة", "ون", "ين", "ات", "ان", "تان", "تين", "ا"];

/// The forms of `adjective`, each without and with the article, and `further` ones: a form that has
/// the article already stands only so, a form after `-` is taken out. A `fixed` phrase is not
/// inflected.
pub fn forms<'t>(
    adjective: &str,
    fixed: bool,
    further: impl Iterator<Item = &'t str>,
) -> Vec<String> {
    let mut forms = Vec::with_capacity(2 * ENDINGS.len());
    let mut excluded = Vec::new();
    if fixed {
        forms.push(adjective.to_owned());
    } else {
        ENDINGS
            .iter()
            .for_each(|ending| with_article(&format!("{adjective}{ending}"), &mut forms));
    }
    for form in further {
        match form.strip_prefix('-') {
            Some(other_word) => excluded.push(fold(other_word)),
            None if fixed || form.starts_with("ال") => forms.push(form.to_owned()),
            None => with_article(form, &mut forms),
        }
    }
    forms.retain(|form| !excluded.contains(&fold(form)));
    forms
}

/// Adds `form` without and with the article.
fn with_article(form: &str, forms: &mut Vec<String>) {
    forms.push(form.to_owned());
    forms.push(format!("ال{form}"));
}
