//! The keys of the commands: the table's, or those that the settings give: a command's name with
//! keys as readers write them (`"find": ["Ctrl+F", "F3"]`). No keys take a command's keys away.
//!
//! May import: `ui::command`, egui.

use std::collections::BTreeMap;

use egui::{Key, KeyboardShortcut, Modifiers};

use super::{key_names, table::Entry};

/// The keys that the settings change, by the command's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    changed: BTreeMap<String, Vec<KeyboardShortcut>>,
}

impl Keymap {
    /// The table's keys with `settings` over them; keys that mean nothing are passed over.
    pub fn new(settings: &BTreeMap<String, Vec<String>>) -> Self {
        let changed = settings.iter().map(|(name, keys)| {
            (
                name.clone(),
                keys.iter().filter_map(|text| read(text)).collect(),
            )
        });
        Self {
            changed: changed.collect(),
        }
    }

    /// The keys of a command; the first is the one that menus show.
    pub fn keys(&self, entry: &'static Entry) -> &[KeyboardShortcut] {
        self.changed
            .get(entry.name)
            .map_or(entry.shortcuts, Vec::as_slice)
    }

    /// All keys of a command as readers write them.
    pub fn all_written(&self, entry: &'static Entry) -> String {
        let keys: Vec<String> = self.keys(entry).iter().map(write).collect();
        keys.join("  ")
    }

    /// The first keys of a command as readers write them; empty where it has none.
    pub fn written(&self, entry: &'static Entry) -> String {
        self.keys(entry).first().map(write).unwrap_or_default()
    }
}

/// "Ctrl+Shift+F". `Ctrl` is the system's command key.
fn read(text: &str) -> Option<KeyboardShortcut> {
    // "Ctrl++" ends in the key itself.
    let (modifiers, key) = match text.strip_suffix("++") {
        Some(modifiers) => (modifiers, "+"),
        None => text.rsplit_once('+').unwrap_or(("", text)),
    };
    let names = modifiers.split('+').filter(|name| !name.is_empty());
    let modifiers = names
        .map(modifier)
        .try_fold(Modifiers::NONE, |all, one| Some(all | one?))?;
    let key = key_names::read(key);
    let key = Key::from_name(key).or_else(|| Key::from_name(&key.to_uppercase()))?;
    Some(KeyboardShortcut::new(modifiers, key))
}

fn modifier(name: &str) -> Option<Modifiers> {
    match key_names::read(name).to_ascii_lowercase().as_str() {
        "ctrl" | "cmd" | "command" => Some(Modifiers::COMMAND),
        "shift" => Some(Modifiers::SHIFT),
        "alt" | "option" => Some(Modifiers::ALT),
        _ => None,
    }
}

/// The reverse of [`read`].
fn write(keys: &KeyboardShortcut) -> String {
    let held = keys.modifiers;
    let names = [
        (held.command || held.ctrl, "Ctrl"),
        (held.alt, "Alt"),
        (held.shift, "Shift"),
    ];
    let mut parts: Vec<&str> = names
        .into_iter()
        .filter(|(held, _)| *held)
        .map(|(_, name)| name)
        .collect();
    parts.push(match keys.logical_key {
        Key::Plus => "+",
        Key::Minus => "−",
        Key::Equals => "=",
        key => key.name(),
    });
    parts.join("+")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::ui::command::table::all;

    fn settings(name: &str, keys: &[&str]) -> Keymap {
        let keys = keys.iter().map(|text| (*text).to_owned()).collect();
        Keymap::new(&BTreeMap::from([(name.to_owned(), keys)]))
    }

    fn entry(name: &str) -> &'static Entry {
        all().find(|entry| entry.name == name).unwrap()
    }

    #[test]
    fn every_command_has_a_name_of_its_own() {
        let names: BTreeSet<&str> = all().map(|entry| entry.name).collect();
        assert_eq!(names.len(), all().count());
    }

    #[test]
    fn no_keys_mean_two_things() {
        let mut seen = BTreeSet::new();
        for entry in all() {
            for keys in entry.shortcuts {
                assert!(
                    seen.insert(write(keys)),
                    "{} has {}, too",
                    entry.name,
                    write(keys)
                );
            }
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for keys in all().flat_map(|entry| entry.shortcuts) {
            assert_eq!(read(&write(keys)), Some(*keys), "{}", write(keys));
        }
    }

    #[test]
    fn the_settings_change_keys_and_take_them_away() {
        let open = entry("open");
        assert_eq!(Keymap::default().written(open), "Ctrl+O");
        assert_eq!(
            settings("open", &["ctrl+shift+p"]).written(open),
            "Ctrl+Shift+P"
        );
        assert_eq!(
            settings("open", &["Ctrl+Maj+Suppr"]).written(open),
            "Ctrl+Shift+Delete"
        );
        assert_eq!(settings("open", &[]).written(open), "");
        assert_eq!(settings("open", &["Ctrl+Nothing"]).written(open), "");
        assert_eq!(settings("other", &["F2"]).written(open), "Ctrl+O");
    }
}
