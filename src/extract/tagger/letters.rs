//! The words of the tagger: its own tokens and their normal forms, as it was trained on them.
//!
//! Marks, tatweel and joiners are dropped, letters that keyboards confuse are one, numbers are
//! classes (a day, a year, so many digits). May import: `text`.

use crate::text::Span;

/// The form that stands for a paragraph's end.
pub const PARAGRAPH_END: &str = "\n";

/// The form that stands for the article's end.
pub const ARTICLE_END: &str = "\u{c}";

/// A number that may be the day of a month.
pub const DAY: &str = "<D>";

/// A number that may be a year.
pub const YEAR: &str = "<Y>";

/// Longer numbers than this are as long as this.
const LONGEST_NUMBER: usize = 6;

/// The next token at or after byte `at` of `text`; its normal form replaces `form`.
pub fn next(text: &str, at: usize, form: &mut String) -> Option<Span> {
    let blanks = text
        .get(at..)?
        .find(|letter: char| !letter.is_whitespace())?;
    let rest = &text[at + blanks..];
    let first = rest.chars().next()?;
    form.clear();
    let length = if is_letter(first) {
        let word = run(rest, |letter| is_letter(letter) || is_mark(letter));
        push_word(word, form);
        word.len()
    } else if digit(first).is_some() {
        let number = run(rest, |letter| digit(letter).is_some());
        push_number(number, form);
        number.len()
    } else {
        push_word(&rest[..first.len_utf8()], form);
        first.len_utf8()
    };
    Some(Span::new(at + blanks, at + blanks + length))
}

/// The longest start of `text` whose letters all `belong`.
fn run(text: &str, belong: impl Fn(char) -> bool) -> &str {
    let end = text.find(|letter| !belong(letter));
    &text[..end.unwrap_or(text.len())]
}

fn push_word(word: &str, form: &mut String) {
    let letters = word.chars().filter(|letter| !is_mark(*letter));
    form.extend(letters.flat_map(|letter| folded(letter).to_lowercase()));
    if form.is_empty() {
        form.push('ـ');
    }
}

fn push_number(number: &str, form: &mut String) {
    let digits = number.chars().count();
    let value = (number.chars().filter_map(digit).take(LONGEST_NUMBER))
        .fold(0, |value, digit| value * 10 + digit);
    match digits {
        1 | 2 if (1..=31).contains(&value) => form.push_str(DAY),
        4 if (1900..2100).contains(&value) => form.push_str(YEAR),
        _ => form.extend(std::iter::repeat_n('0', digits.min(LONGEST_NUMBER))),
    }
}

/// Arabic vowel marks, tatweel, joiners and direction marks.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{640}' | '\u{200c}'..='\u{200f}')
}

/// A letter or tatweel; Quranic marks, which Unicode counts as alphabetic, are none.
fn is_letter(letter: char) -> bool {
    // Most letters, without a look into Unicode's tables.
    if matches!(letter, 'ء'..='غ' | 'ف'..='ي') {
        return true;
    }
    let quranic = matches!(letter, '\u{610}'..='\u{61a}' | '\u{6d6}'..='\u{6ed}');
    let plain = letter.is_alphanumeric() && digit(letter).is_none();
    letter == '\u{640}' || plain && !is_mark(letter) && !quranic
}

/// The value of a Latin, Arabic or Persian digit.
pub fn digit(letter: char) -> Option<u32> {
    match letter {
        '0'..='9' => Some(letter as u32 - '0' as u32),
        '\u{660}'..='\u{669}' => Some(letter as u32 - 0x660),
        '\u{6f0}'..='\u{6f9}' => Some(letter as u32 - 0x6f0),
        _ => None,
    }
}

/// One letter for those that keyboards and writers confuse.
fn folded(letter: char) -> char {
    match letter {
        'أ' | 'إ' | 'آ' | 'ٱ' => 'ا',
        'ى' | 'ی' => 'ي',
        'ک' | 'گ' => 'ك',
        'ھ' | 'ہ' | 'ۀ' => 'ه',
        other => other,
    }
}

/// FNV-1a over the UTF-8 of `text`, its upper half folded in; tables of one model differ in `seed`.
pub fn hash(text: &str, seed: u32) -> u32 {
    let hash = text.bytes().fold(0x811c_9dc5 ^ seed, |hash, byte| {
        (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    hash ^ (hash >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn forms(text: &str) -> Vec<String> {
        let (mut form, mut at, mut forms) = (String::new(), 0, Vec::new());
        while let Some(span) = next(text, at, &mut form) {
            forms.push(form.clone());
            at = span.end;
        }
        forms
    }

    #[test]
    fn words_numbers_and_marks_are_tokens_of_their_own() {
        let expected = ["قال", "احمد", ":", DAY, "/", "0", "/", YEAR, "fbi", "0000"];
        assert_eq!(forms("قالَ أحمـد: ٣/0/2019 FBI 1234"), expected);
    }

    #[test]
    fn lone_marks_are_a_form_of_their_own() {
        assert_eq!(forms("\u{64b} ـ"), ["ـ", "ـ"]);
    }

    #[test]
    fn blanks_alone_are_no_token() {
        assert_eq!(forms(" \u{a0}\t"), Vec::<String>::new());
    }
}
