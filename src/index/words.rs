//! The words of a text as the index keeps them: as they are written but for vowel signs and
//! tatweel, each with its places; and what counts as one word following another.
//!
//! Letters are kept, not folded: whether مسئول is مسؤول the search of one text decides, and it asks
//! how the text writes its hamza. Words end where they end for that search.
//! May import: `text`.

use crate::text::{WordMap, find::key};

/// The places of the words of one text. A place is a count of words, in which a gap that no phrase
/// reaches over counts as a word.
pub(super) type Places = WordMap<String, Vec<u32>>;

/// What a character is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// Of the word that it stands in: a vowel sign, tatweel, a control.
    Nothing,
    /// A word of Arabic letters.
    Arabic,
    /// A word of other letters.
    Foreign,
    /// A number.
    Digit,
    /// What stands between words.
    Between,
}

/// The class of a character, by what it is in the key of a text.
fn class(c: char) -> Class {
    match c {
        'ا'..='غ' | 'ف'..='ي' => return Class::Arabic,
        ' ' => return Class::Between,
        '\u{0640}' | '\u{064B}'..='\u{0652}' => return Class::Nothing,
        _ => {}
    }
    match key(c.encode_utf8(&mut [0; 4])).chars().next() {
        None => Class::Nothing,
        // Letters of the alphabet are capitals and three controls in a key.
        Some('A'..='Z' | '\u{1}'..='\u{3}') => Class::Arabic,
        Some('a'..='z') => Class::Foreign,
        Some('0'..='9') => Class::Digit,
        Some('\u{0600}'..='\u{08FF}') if c.is_alphabetic() => Class::Arabic,
        Some(c) if !c.is_ascii() && c.is_alphanumeric() => Class::Foreign,
        Some(_) => Class::Between,
    }
}

/// Calls `see` with each word of `text`: its first byte, the byte after its last letter, and what
/// the index calls it.
pub(super) fn each_word(text: &str, mut see: impl FnMut(usize, usize, &str)) {
    let mut word = String::new();
    let (mut start, mut end, mut kind) = (0, 0, Class::Between);
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        let own = match class(c) {
            Class::Nothing => continue,
            // The separator of a number goes on with it.
            Class::Between if kind == Class::Digit && parts_digits(c) => {
                let mut rest = chars.as_str().chars().map(class);
                match rest.find(|class| *class != Class::Nothing) {
                    Some(Class::Digit) => Class::Digit,
                    _ => Class::Between,
                }
            }
            own => own,
        };
        if own != kind && !word.is_empty() {
            see(start, end, &word);
            word.clear();
        }
        kind = own;
        if own != Class::Between {
            if word.is_empty() {
                start = at;
            }
            word.extend(c.to_lowercase());
            end = at + c.len_utf8();
        }
    }
    if !word.is_empty() {
        see(start, end, &word);
    }
}

/// Whether `c` may stand inside a number (12.5).
fn parts_digits(c: char) -> bool {
    matches!(c, '.' | ',' | '٫' | '٬')
}

/// The words of `text` with their places, and how many there are.
pub(super) fn words(text: &str) -> (Places, u32) {
    let mut places = Places::default();
    let (mut place, mut count) = (0, 0);
    let mut last: Option<usize> = None;
    each_word(text, |start, end, word| {
        let follows = last.is_none_or(|last| may_be_crossed(&text[last..start]));
        place += if follows { 1 } else { 2 };
        count += 1;
        last = Some(end);
        match places.get_mut(word) {
            Some(known) => known.push(place),
            None => {
                places.insert(word.to_owned(), vec![place]);
            }
        }
    });
    (places, count)
}

/// The most characters between two words of one phrase.
const GAP: usize = 8;

/// Whether a phrase reaches over what stands between two words: blanks, perhaps with quotation
/// marks, brackets and hyphens among them, as in the search of one text.
fn may_be_crossed(between: &str) -> bool {
    let between = key(between);
    let is_between = |c: char| matches!(c, ' ' | '"' | '\'' | '(' | ')' | '[' | ']' | '-');
    (1..=GAP).contains(&between.chars().count()) && between.chars().all(is_between)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, word: &str) -> Vec<u32> {
        words(text).0.get(word).cloned().unwrap_or_default()
    }

    #[test]
    fn a_word_is_kept_as_written_without_vowel_signs() {
        let text = "قالَ مُحَمَّـد: أحمد ٢٠٢٦ FBI 12.5، 10:30 و14";
        let (places, count) = words(text);
        assert_eq!(count, 10);
        for word in [
            "قال", "محمد", "أحمد", "٢٠٢٦", "fbi", "12.5", "10", "30", "و", "14",
        ] {
            assert!(places.contains_key(word), "{word}");
        }
        let mut spans = Vec::new();
        each_word("قالَ مُحَمَّد", |start, end, _| {
            spans.push((start, end))
        });
        assert_eq!(spans, [(0, 6), (9, 25)]);
    }

    #[test]
    fn words_follow_each_other_over_blanks_and_quotation_marks_alone() {
        let text = "وزير «الداخلية» قال. وزير، الداخلية\nوزير";
        assert_eq!(places(text, "وزير"), [1, 5, 9]);
        assert_eq!(places(text, "الداخلية"), [2, 7]);
    }
}
