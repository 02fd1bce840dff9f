//! The canonical words of a name: what is left when everything that writers vary is made one.
//!
//! Besides the folding of `text::fold`: the article goes (الأكرم, أكرم; للمغرب, المغرب), so do
//! hamzas on the line and doubled weak letters (زكرياء, يحيي); the particles that a personal name
//! is built with become one word with what they govern, joined or apart (عبد اللطيف,
//! عبداللطيف; بن كيران, بنكيران; نور الدين, نورالدين).
//! May import: `text`.

use crate::text::{Span, TokenKind, fold, tokens};

/// One canonical word and the part of the name that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::extract) struct Word {
    /// What it is compared by.
    pub key: String,
    /// Where it stands, in bytes of the name, particle included.
    pub span: Span,
}

/// The canonical words of any name.
pub(in crate::extract) fn words(name: &str) -> Vec<Word> {
    let tokens = tokens(name).into_iter();
    let tokens = tokens.filter(|token| token.kind != TokenKind::Mark);
    tokens
        .map(|token| Word {
            key: bare(&fold(token.span.of(name))),
            span: token.span,
        })
        .collect()
}

/// The canonical words of a person's name, particles joined.
pub(in crate::extract) fn person_words(name: &str) -> Vec<Word> {
    let mut joined: Vec<Word> = Vec::new();
    let mut open = false;
    for word in words(name) {
        let key = compound(&word.key);
        let closes = matches!(&*key, "دين" | "له") && fold(word.span.of(name)).starts_with("ال");
        let particle = particle(&key);
        match joined.last_mut() {
            Some(last) if open || closes => {
                last.key.push_str(particle.unwrap_or(&key));
                last.span.end = word.span.end;
            }
            _ => joined.push(Word {
                key: particle.unwrap_or(&key).to_owned(),
                span: word.span,
            }),
        }
        open = particle.is_some();
    }
    joined
}

/// A particle of personal names in its canonical form.
fn particle(key: &str) -> Option<&'static str> {
    Some(match key {
        "عبد" => "عبد",
        "ابو" | "ابي" | "ابا" => "ابو",
        "بن" | "ابن" => "بن",
        "بو" => "بو",
        "ام" => "ام",
        // آل, the family of.
        "ال" => "",
        "ايت" => "ايت",
        _ => return None,
    })
}

/// A joined spelling with its inner article taken out: عبداللطيف, نورالدين, نصرالله.
fn compound(key: &str) -> String {
    for (start, end) in [("عبد", ""), ("", "دين"), ("", "له")] {
        let inner = key
            .strip_prefix(start)
            .and_then(|rest| rest.strip_suffix(end));
        if let Some(inner) = inner {
            let cut = match end {
                "" => inner.strip_prefix("ال"),
                _ => inner.strip_suffix("ال").filter(|rest| rest.len() > 2),
            };
            if let Some(cut) = cut {
                return format!("{start}{cut}{end}");
            }
        }
    }
    key.to_owned()
}

/// A folded word without its article, or ل with the article (للمغرب), hamzas and doubled weak
/// letters; the letters that Arabic lends to foreign sounds as most write them (ڨفصة, قفصة).
fn bare(key: &str) -> String {
    let rest = key.strip_prefix("ال").or_else(|| key.strip_prefix("لل"));
    // Two letters at least must be left: الله is not ال + له, but it does no harm here.
    let stem = rest
        .filter(|rest| rest.chars().nth(1).is_some())
        .unwrap_or(key);
    let mut bare = String::with_capacity(stem.len());
    for c in stem.chars().filter(|c| *c != 'ء') {
        let c = match c {
            'ڨ' => 'ق',
            'ڤ' => 'ف',
            'گ' | 'ڭ' | 'ݣ' => 'ك',
            'پ' => 'ب',
            c => c,
        };
        if !(matches!(c, 'ي' | 'و') && bare.ends_with(c)) {
            bare.push(c);
        }
    }
    bare
}

/// A name as it would stand by itself: للأمم المتحدة is الأمم المتحدة. The Moroccan title للا
/// (Lalla) is no article.
pub(in crate::extract) fn without_clitics(name: &str) -> String {
    match name.strip_prefix("لل") {
        Some(rest) if !rest.starts_with("ا ") && !rest.starts_with("ة ") => format!("ال{rest}"),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(words: &[Word]) -> Vec<&str> {
        words.iter().map(|word| &*word.key).collect()
    }

    #[test]
    fn particles_are_one_word_with_what_they_govern() {
        for (apart, joined) in [
            ("عبد اللطيف حموشي", "عبداللطيف حموشي"),
            ("عبد الله بن كيران", "عبدالله بنكيران"),
            ("نور الدين الطبوبي", "نورالدين الطبوبي"),
            ("حسن نصر الله", "حسن نصرالله"),
            ("أبو مازن", "أبومازن"),
            ("عبد العزيز بو تفليقة", "عبد العزيز بوتفليقة"),
        ] {
            assert_eq!(
                keys(&person_words(apart)),
                keys(&person_words(joined)),
                "{apart}"
            );
        }
        assert_eq!(
            keys(&person_words("عبد الإله ابن كيران")),
            ["عبداله", "بنكيران"]
        );
    }

    #[test]
    fn different_names_keep_different_words() {
        for (one, other) in [
            ("حسن", "حسين"),
            ("أحمد محمود", "أحمد محمد"),
            ("سالم", "سليم"),
        ] {
            assert_ne!(keys(&person_words(one)), keys(&person_words(other)));
        }
    }

    #[test]
    fn the_article_and_its_assimilated_form_are_left_out() {
        assert_eq!(keys(&words("للأمم المتحدة")), keys(&words("الأمم المتحدة")));
        assert_eq!(without_clitics("للأمم المتحدة"), "الأمم المتحدة");
        assert_eq!(without_clitics("للا مريم"), "للا مريم");
    }

    #[test]
    fn a_word_knows_the_text_that_it_stands_for() {
        let name = "محمد بن عبد الله";
        let last = person_words(name).pop().unwrap();
        assert_eq!(last.span.of(name), "بن عبد الله");
    }
}
