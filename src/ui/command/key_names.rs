//! What the keys are called on the keyboards of each language. Arabic keyboards carry the English
//! names, French ones their own; the settings file takes both.
//!
//! May import: `ui::messages`.

use std::borrow::Cow;

use crate::ui::messages::Language;

/// The names that differ: as keys are written in the program, as egui calls some of them, and as
/// they stand on a French keyboard.
const FRENCH: [(&str, &str); 16] = [
    ("Shift", "Maj"),
    ("Enter", "Entrée"),
    ("Esc", "Échap"),
    ("Escape", "Échap"),
    ("Delete", "Suppr"),
    ("Insert", "Inser"),
    ("Home", "Début"),
    ("End", "Fin"),
    ("PageUp", "Pg préc."),
    ("PageDown", "Pg suiv."),
    ("Space", "Espace"),
    ("Backspace", "Retour arrière"),
    ("Up", "↑"),
    ("Down", "↓"),
    ("Left", "←"),
    ("Right", "→"),
];

/// Keys as the program writes them ("Ctrl+Shift+F  F3"), with the names of a language.
pub fn said(keys: &str, language: Language) -> Cow<'_, str> {
    match language {
        Language::Ar | Language::En => Cow::Borrowed(keys),
        Language::Fr => {
            let parts = keys.split_inclusive([' ', '+']);
            Cow::Owned(parts.map(french).collect())
        }
    }
}

/// One name with what parts it from the next.
fn french(part: &str) -> String {
    let name = part.trim_end_matches([' ', '+']);
    let listed = FRENCH.iter().find(|(english, _)| *english == name);
    let said = listed.map_or(name, |(_, french)| french);
    format!("{said}{}", &part[name.len()..])
}

/// The program's name of a key that is written as on a French keyboard.
pub fn read(name: &str) -> &str {
    let written = name.to_lowercase();
    let listed = FRENCH
        .iter()
        .find(|(_, french)| french.to_lowercase() == written);
    listed.map_or(name, |(english, _)| english)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_names_of_the_readers_keyboard() {
        let said = |keys| said(keys, Language::Fr);
        assert_eq!(said("Ctrl+Shift+F"), "Ctrl+Maj+F");
        assert_eq!(said("F2  Ctrl+Delete"), "F2  Ctrl+Suppr");
        assert_eq!(said("Ctrl + Shift + ← →"), "Ctrl + Maj + ← →");
        assert_eq!(said("PageUp PageDown Space"), "Pg préc. Pg suiv. Espace");
        assert_eq!(said("Ctrl++"), "Ctrl++");
        assert_eq!(said("Alt+E"), "Alt+E");
        assert_eq!(super::said("Ctrl+Shift+F", Language::Ar), "Ctrl+Shift+F");
    }

    #[test]
    fn they_are_read_back() {
        for (_, french) in FRENCH {
            assert_eq!(said(read(french), Language::Fr), french);
        }
        assert_eq!(read("entrée"), "Enter");
        assert_eq!(read("F"), "F");
    }
}
