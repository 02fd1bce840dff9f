//! What the bar says of the search: which hit of how many, how many of them are looser ones, and
//! where the last step went round.
//!
//! May import: `session`, `ui::messages`.

use crate::{
    session::{Search, Wrapped},
    ui::messages::{Language, Message, counts::LOOSE_HITS},
};

/// The count as it is shown: "3 of 17", then a note about it, which may be empty.
pub fn count(search: &Search, language: Language) -> (String, String) {
    let (all, exact) = search.counts();
    if search.query().trim().is_empty() {
        return Default::default();
    }
    if all == 0 {
        let said = if search.is_complete() {
            Message::FindNothing.text(language).to_owned()
        } else {
            String::new()
        };
        return (said, String::new());
    }
    let number = search.current().map_or(0, |current| current + 1);
    let of = Message::FindOf.text(language);
    (
        format!("{number} {of} {all}"),
        note(search, all - exact, language),
    )
}

fn note(search: &Search, loose: usize, language: Language) -> String {
    match search.wrapped() {
        Some(Wrapped::Forward) => Message::FindFromStart.text(language).to_owned(),
        Some(Wrapped::Back) => Message::FindFromEnd.text(language).to_owned(),
        None if loose > 0 => LOOSE_HITS.say(loose, language),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::find::{Query, Switches, find};

    fn search(query: &str) -> Search {
        let mut search = Search::new(0);
        search.look_for(query, Switches::default());
        search.take(find(
            "صبر والصبر بالصبر صبر",
            &Query::new(query, Switches::default()),
        ));
        search
    }

    #[test]
    fn looser_hits_are_counted_apart_with_the_forms_of_arabic() {
        let said = count(&search("صبر"), Language::Ar);
        assert_eq!(said, ("1 من 4".to_owned(), "موضعان تقريبيان".to_owned()));
        let said = count(&search("صبر"), Language::En);
        assert_eq!(said, ("1 of 4".to_owned(), "2 inexact".to_owned()));
    }

    #[test]
    fn going_round_is_said_and_nothing_found_too() {
        let mut search = search("صبر");
        search.step(false);
        assert_eq!(count(&search, Language::Ar).1, "استُؤنف من آخر المقال");
        search.step(true);
        assert_eq!(count(&search, Language::Ar).1, "استُؤنف من أول المقال");
        assert_eq!(count(&self::search("قلب"), Language::Ar).0, "لا نتائج");
        assert_eq!(count(&self::search(" "), Language::Ar).0, "");
    }
}
