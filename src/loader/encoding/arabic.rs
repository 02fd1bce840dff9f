//! Whether a text reads as Arabic: what a wrong code page makes of Arabic has letters enough, but
//! not the words that every Arabic text is full of.
//!
//! May import: nothing of ours.

/// The commonest words of Arabic prose, whatever it is about.
const COMMON_WORDS: &[&str] = &[
    "في", "من", "على", "إلى", "الى", "أن", "ان", "إن", "عن", "مع", "هذا", "هذه", "التي", "الذي",
    "بين", "بعد", "قبل", "لا", "ما", "لم", "كان", "كما", "أو", "او", "كل", "وقد", "ذلك",
];

/// The share, in per cent, of such words and of words with the article in a text that reads as
/// Arabic. In news they are about half; in text of the wrong code page one or two.
const ENOUGH: usize = 20;

/// The fewest words that say anything.
const FEWEST_WORDS: usize = 12;

/// Whether the words of `text` are those of Arabic prose, and next to nothing else is in it.
pub(super) fn reads_as_arabic(text: &str) -> bool {
    let beyond_ascii = text.chars().filter(|c| !c.is_ascii());
    let (arabic, other) = beyond_ascii.fold((0, 0), |(arabic, other), c| match c {
        '\u{0600}'..='\u{06FF}' => (arabic + 1, other),
        _ => (arabic, other + 1),
    });
    arabic > 9 * other && has_words_of_prose(text)
}

/// Whether enough words of `text` are the commonest ones or have the article.
fn has_words_of_prose(text: &str) -> bool {
    let has_article = |word: &str| {
        let bare = word.strip_prefix(['و', 'ب', 'ف', 'ك']).unwrap_or(word);
        [word, bare].into_iter().any(|word| word.starts_with("ال")) && word.len() >= 8
    };
    let words = text
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| word.len() > 2);
    let (all, known) = words.fold((0, 0), |(all, known), word| {
        let is_known = COMMON_WORDS.contains(&word) || has_article(word);
        (all + 1, known + usize::from(is_known))
    });
    all >= FEWEST_WORDS && known * 100 >= all * ENOUGH
}

/// Whether `text` has Arabic words at all: most letters beyond ASCII are Arabic, and most of
/// them stand beside another, which those of a German text do not.
pub(super) fn has_arabic_words(text: &str) -> bool {
    let (mut arabic, mut beside, mut foreign) = (0, 0, 0);
    let mut previous = ' ';
    for c in text.chars() {
        if is_arabic(c) {
            arabic += 1;
            beside += usize::from(is_arabic(previous));
        } else if !c.is_ascii() && c.is_alphabetic() {
            foreign += 1;
        }
        previous = c;
    }
    arabic > foreign && beside * 2 >= arabic
}

/// Whether `c` is an Arabic letter.
pub(super) fn is_arabic(c: char) -> bool {
    ('\u{0620}'..='\u{06D3}').contains(&c) && c.is_alphabetic()
}
