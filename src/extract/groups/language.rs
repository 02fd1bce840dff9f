//! Where the feminine singular of a nationality is a language: بالعربية, ثلاث لغات هي العربية والفرنسية,
//! يتكلمون السويدية, الإنجليزية كلغة أجنبية. After لغة itself it is an adjective like any other.
//!
//! May import: `entity`, `extract::{candidate, context}`, `text`.

use crate::{
    entity::EntityType,
    extract::{Candidate, Context},
    text::{Token, fold},
};

/// Words after which the feminine singular has no noun to describe, folded.
const PREPOSITIONS: [&str; 10] = [
    "من", "في", "الي", "عن", "علي", "بين", "مثل", "هي", "هو", "عبر",
];

/// Verbs and verbal nouns of speaking, knowing, teaching, folded.
const SPEAKING: [&str; 20] = [
    "اتقان",
    "اجاده",
    "اتقن",
    "اجاد",
    "اجادت",
    "تتقن",
    "تتكلم",
    "تجيد",
    "تدريس",
    "تعلم",
    "يتحدثون",
    "يتعلم",
    "يتعلمون",
    "يتقن",
    "يتقنون",
    "يتكلم",
    "يتكلمون",
    "يجيد",
    "يجيدون",
    "يدرسون",
];

/// The word for language, as it may be written, without proclitics and article, folded.
const LANGUAGE: [&str; 5] = ["لغه", "لغات", "لغتين", "لغتان", "لغته"];

/// Words between the members of a list, folded; those of the second list begin one.
const LINKS: [&str; 8] = ["و", "او", "ثم", "كذلك", "ايضا", "بالطبع", "خاصه", "لاسيما"];
const OPENERS: [&str; 6] = ["هي", "مثل", "منها", "باستثناء", "اهمها", "ابرزها"];

/// Words that a list of languages is long.
const REACH: usize = 24;

/// A candidate's word: what is glued before it, whether it has the article.
struct Word {
    /// Its token.
    index: usize,
    conjunction: bool,
    preposition: Option<char>,
    definite: bool,
}

/// Takes the languages out of `candidates`, whoever proposed them.
pub fn take_out(paragraph: &Context<'_>, candidates: &mut Vec<Candidate>) {
    candidates.retain(|candidate| {
        candidate.kind != EntityType::Group || !is_language(paragraph, candidate)
    });
}

/// Whether a candidate is one word, a feminine singular, that is a language.
fn is_language(paragraph: &Context<'_>, candidate: &Candidate) -> bool {
    let Some(word) = feminine(paragraph, candidate) else {
        return false;
    };
    let described = word.definite && !word.conjunction && word.preposition.is_none();
    let before = word.index.checked_sub(1);
    let before = before.map(|before| &paragraph.keys[before]);
    let after = paragraph.keys.get(word.index + 1);
    let glossed = after == Some(":") && (word.conjunction || before == Some("("));
    word.preposition == Some('ب')
        || glossed
        || word.definite && after == Some("كلغه")
        || described && before.is_some_and(leaves_no_noun)
        || word.definite && is_listed(paragraph, word.index, word.preposition == Some('ك'))
}

/// The word of a candidate, if it is a single one and a feminine singular.
fn feminine(paragraph: &Context<'_>, candidate: &Candidate) -> Option<Word> {
    let before = |token: &Token| token.span.end <= candidate.span.start;
    let index = paragraph.tokens.partition_point(before);
    let token = paragraph.tokens.get(index)?;
    let key = fold(candidate.span.of(paragraph.text));
    let glued = &paragraph.text[token.span.start.min(candidate.span.start)..candidate.span.start];
    let conjunction = glued.starts_with(['و', 'ف']);
    let preposition = glued.chars().rfind(|c| matches!(c, 'ب' | 'ك' | 'ل'));
    let assimilated = key.starts_with("لل").then_some('ل');
    let whole = token.span.end == candidate.span.end && key.ends_with("يه");
    whole.then_some(Word {
        index,
        conjunction,
        preposition: preposition.or(assimilated),
        definite: assimilated.is_some() || key.starts_with("ال"),
    })
}

/// Whether a word leaves an adjective after it nothing to describe: a preposition, a verb of speaking.
fn leaves_no_noun(key: &str) -> bool {
    let bare = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    PREPOSITIONS.contains(&key) || SPEAKING.contains(&bare)
}

/// Whether a list of languages leads to it: the word لغات, what begins a list, other languages.
fn is_listed(paragraph: &Context<'_>, index: usize, mut opened: bool) -> bool {
    for at in (index.saturating_sub(REACH)..index).rev() {
        let key = &paragraph.keys[at];
        let bare = key.strip_prefix('و').filter(|rest| rest.len() > 2);
        let bare = bare.unwrap_or(key);
        match bare {
            "،" | "," | ":" => opened = true,
            _ if OPENERS.contains(&bare) => opened = true,
            _ if LINKS.contains(&bare) || is_nisba(key) => {}
            _ if names_language(key) => return opened,
            // اللغات الحديثة، باستثناء: one adjective may stand between.
            _ => return opened && at > 0 && names_language(&paragraph.keys[at - 1]),
        }
    }
    false
}

/// Whether a word is لغة in one of its forms, with whatever is glued before it.
fn names_language(key: &str) -> bool {
    let bare = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    let article = ["بال", "كال", "لل", "ال"].into_iter();
    let mut rest = article.filter_map(|glued| bare.strip_prefix(glued));
    let rest = rest.next().or_else(|| bare.strip_prefix(['ب', 'ك']));
    LANGUAGE.contains(&bare) || rest.is_some_and(|rest| LANGUAGE.contains(&rest))
}

/// Whether a word looks like a feminine singular in يّة with the article, whatever is glued before it.
fn is_nisba(key: &str) -> bool {
    let bare = key.strip_prefix(['و', 'ف']).unwrap_or(key);
    let mut glued = ["بال", "كال", "لل", "ال"].into_iter();
    let rest = glued.find_map(|glued| bare.strip_prefix(glued));
    rest.is_some_and(|rest| rest.ends_with("يه") && rest.chars().count() > 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn languages(text: &str) -> Vec<&str> {
        let paragraph = Context::new(text, None);
        let indices = 0..paragraph.tokens.len();
        let listed = indices.filter(|index| {
            is_nisba(&paragraph.keys[*index]) && is_listed(&paragraph, *index, false)
        });
        listed.map(|index| paragraph.word(index)).collect()
    }

    #[test]
    fn a_list_of_languages_leads_back_to_the_word_for_them() {
        assert_eq!(
            languages("بثلاث لغات هي، العربية والإنجليزية"),
            ["العربية", "والإنجليزية"]
        );
        assert_eq!(languages("باللغتين العربية والفرنسية"), [""; 0]);
        assert_eq!(languages("قالت المغربية، والتونسية"), [""; 0]);
    }

    #[test]
    fn a_nisba_is_told_behind_what_is_glued_to_it() {
        assert!(is_nisba("وبالعربيه") && is_nisba("للفرنسيه"));
        assert!(!is_nisba("عربيه") && !is_nisba("الهويه"));
    }
}
