//! Which commands a few letters mean, the likeliest first.
//!
//! May import: `text`, `ui::command`, `ui::messages`.

use crate::{
    text::find::{key, place},
    ui::{
        command::{Entry, Situation, table},
        messages::Language,
    },
};

/// The commands that can be given in `situation` and whose name holds every word of `query`: the
/// ones whose name in `language` begins with it first, then those with words that begin so, then
/// those that hold it anywhere or in another language. All of them where `query` is empty.
pub fn found(query: &str, language: Language, situation: Situation) -> Vec<&'static Entry> {
    let words: Vec<String> = query.split_whitespace().map(key).collect();
    let mut found: Vec<(u8, &'static Entry)> = table::all()
        .filter(|entry| situation.allows(&entry.command))
        .filter_map(|entry| Some((rank(entry, &words, language)?, entry)))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// How far a command's name is from the words; `None` where one of them is in none of its names.
fn rank(entry: &Entry, words: &[String], language: Language) -> Option<u8> {
    let name = key(entry.label.text(language));
    let other = Language::ALL
        .iter()
        .map(|(other, _)| key(entry.label.text(*other)))
        .chain([entry.name.replace('-', " ")]);
    let others: Vec<String> = other.collect();
    let mut ranks = words.iter().enumerate().map(|(index, word)| {
        if index == 0 && name.starts_with(word.as_str()) {
            return Some(0);
        }
        let own = place(&name, word).map(|place| 1 + place as u8);
        own.or_else(|| {
            others
                .iter()
                .filter_map(|name| place(name, word))
                .min()
                .map(|place| 3 + place as u8)
        })
    });
    ranks.try_fold(0, |worst, rank| Some(worst.max(rank?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OPEN: Situation = Situation {
        is_open: true,
        has_shelf: true,
        has_row: true,
        can_copy: true,
    };

    fn names(query: &str, language: Language) -> Vec<&'static str> {
        let found = found(query, language, OPEN);
        found.iter().map(|entry| entry.name).collect()
    }

    #[test]
    fn every_command_is_there_at_first() {
        assert_eq!(names("", Language::Ar).len(), table::all().count());
    }

    #[test]
    fn a_name_is_found_without_hamza_article_and_tashkeel() {
        assert!(names("اظهار محارف", Language::Ar).contains(&"show-controls"));
        assert!(names("كشيده", Language::Ar).contains(&"flush-kashida"));
        assert_eq!(names("فَتْح ملف", Language::Ar)[0], "open");
    }

    #[test]
    fn a_name_in_another_language_is_found_after_those_in_ones_own() {
        assert_eq!(names("quit", Language::Ar), ["quit"]);
        assert_eq!(names("copier", Language::En), ["copy"]);
    }

    #[test]
    fn what_no_command_is_called_is_not_found() {
        assert_eq!(names("قنطرة", Language::Ar), [""; 0]);
    }

    #[test]
    fn without_an_article_there_is_nothing_to_copy() {
        let shut = Situation::default();
        assert!(found("copy", Language::En, shut).is_empty());
        assert!(!found("open", Language::En, shut).is_empty());
    }
}
