//! The clitics that a written word may begin and end with, as a search offers them, and what
//! stands at the two edges of a stretch of a key.
//!
//! Offered, not cut: whether وجد is و and جد or a word of its own is the reader's to see, so such
//! hits are marked as looser ones and never hide an exact one.
//!
//! May import: `text::find::letters`.

use std::sync::LazyLock;

use super::letters::{Class, class, key};

/// Conjunctions, prepositions and the article before a word, in the orders in which they come.
const PROCLITICS: &str = "و ف ب ك ل س وب وك ول وس فب فك فل فس \
    ال وال فال بال كال وبال وكال فبال فكال لل ولل فلل";

/// Pronouns after a word, and the alif of the accusative (صبرا).
const ENCLITICS: &str = "ي ه ها هم هن هما ك كم كن كما نا ني ا";

/// The longest of both, in letters.
const LONGEST: usize = 4;

/// What may stand before the لل of the article after ل.
const BEFORE_LAM: &str = "و ف";

static BEFORE: LazyLock<Vec<String>> = LazyLock::new(|| keys(PROCLITICS));
static BEFORE_ARTICLE: LazyLock<Vec<String>> = LazyLock::new(|| keys(BEFORE_LAM));
static AFTER: LazyLock<Vec<String>> = LazyLock::new(|| keys(ENCLITICS));

fn keys(words: &str) -> Vec<String> {
    words.split_whitespace().map(key).collect()
}

/// The keys of the proclitics that a word may begin with.
pub fn proclitics() -> &'static [String] {
    &BEFORE
}

/// The keys of the enclitics that a word may end with.
pub fn enclitics() -> &'static [String] {
    &AFTER
}

/// What a stretch of a key has beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Edge {
    /// The word's beginning or end.
    Border,
    /// Letters of the same word that can be clitics.
    Clitic,
    /// Other letters of the same word.
    Letters,
}

/// What stands before byte `at` of `key`, and its bytes.
pub fn before(key: &str, at: usize) -> (Edge, usize) {
    edge_before(key, at, &BEFORE)
}

/// What stands before byte `at` of `key`, where the لل of article and preposition begins there.
pub fn before_article(key: &str, at: usize) -> (Edge, usize) {
    edge_before(key, at, &BEFORE_ARTICLE)
}

fn edge_before(key: &str, at: usize, offered: &[String]) -> (Edge, usize) {
    let Some(own) = key[at..].chars().next().map(class).filter(is_of_word) else {
        return (Edge::Border, 0);
    };
    let mut start = at;
    for (count, c) in key[..at].chars().rev().enumerate() {
        if class(c) != own && !joins(key, start - c.len_utf8(), c, own) {
            break;
        }
        if count == LONGEST || own != Class::Arabic {
            return (Edge::Letters, 0);
        }
        start -= c.len_utf8();
    }
    (edge(&key[start..at], offered), at - start)
}

/// What stands from byte `at` of `key` on, and its bytes.
pub fn after(key: &str, at: usize) -> (Edge, usize) {
    let last = key[..at].chars().next_back().map(class);
    let Some(own) = last.filter(is_of_word) else {
        return (Edge::Border, 0);
    };
    let mut end = at;
    for (count, c) in key[at..].chars().enumerate() {
        if class(c) != own && !joins(key, end, c, own) {
            break;
        }
        if count == LONGEST || own != Class::Arabic {
            return (Edge::Letters, 0);
        }
        end += c.len_utf8();
    }
    (edge(&key[at..end], &AFTER), end - at)
}

/// Whether letters or digits beside it can be of the same word.
fn is_of_word(class: &Class) -> bool {
    *class != Class::Between
}

fn edge(letters: &str, offered: &[String]) -> Edge {
    if letters.is_empty() {
        Edge::Border
    } else if offered.iter().any(|clitic| clitic == letters) {
        Edge::Clitic
    } else {
        Edge::Letters
    }
}

/// Whether `c`, at byte `at`, is the separator inside a number (12.5).
fn joins(key: &str, at: usize, c: char, own: Class) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    own == Class::Digit
        && matches!(c, '.' | ',')
        && digit(key[..at].chars().next_back())
        && digit(key[at + 1..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{clitics, fold};

    #[test]
    fn the_proclitics_are_those_that_tokens_offer() {
        for clitic in PROCLITICS.split_whitespace() {
            let word = format!("{clitic}صبر");
            let offered = clitics(&fold(&word)).any(|reading| reading.stem == clitic.len());
            assert!(offered, "{clitic}");
        }
        let most = clitics("وبالصبر").map(|reading| "وبالصبر"[..reading.stem].to_owned());
        let listed: Vec<&str> = PROCLITICS.split_whitespace().collect();
        for clitic in most.filter(|clitic| !clitic.is_empty()) {
            assert!(listed.contains(&clitic.as_str()), "{clitic}");
        }
    }

    #[test]
    fn an_edge_is_a_border_a_clitic_or_letters() {
        let text = key("وبالصبر صبرهما مصبر 12.5 1,200. FBI");
        let at = |part: &str| text.find(&key(part)).unwrap();
        let word = key("صبر");
        assert_eq!(before(&text, at("صبر")), (Edge::Clitic, 4));
        assert_eq!(after(&text, at("صبر") + word.len()), (Edge::Border, 0));
        assert_eq!(after(&text, at("صبرهما") + word.len()), (Edge::Clitic, 3));
        assert_eq!(before(&text, at("مصبر") + 1), (Edge::Letters, 1));
        assert_eq!(after(&text, at("12") + 2), (Edge::Letters, 0));
        assert_eq!(after(&text, at("1,200") + 5), (Edge::Border, 0));
        assert_eq!(before(&text, at("bi")), (Edge::Letters, 0));
        assert_eq!(before(&text, at(".")), (Edge::Border, 0));
    }
}
