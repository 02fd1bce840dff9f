//! Names that the tables give to one body: its short name, its acronym in either script, its
//! nickname (البسيج, البنتاغون, السيليساو), the words of a national team.
//!
//! May import: `extract::{gazetteer, organisations, table}`, `text`.

use std::{collections::HashMap, sync::OnceLock};

use super::{form::Form, name, union::Union};
use crate::{
    entity::EntityType,
    extract::{
        gazetteer,
        organisations::TABLES,
        table::{Row, rows},
    },
    text::fold,
};

/// Nicknames and short names that are too ambiguous to find a body by, but join it where it is
/// found.
const ALIASES: &str = include_str!("../../../assets/tables/aliases.tsv");

/// Nationalities with their countries.
const GROUPS: &str = include_str!("../../../assets/tables/groups.tsv");

/// Joins the forms that the tables know as one body.
pub(super) fn join(forms: &[Form], union: &mut Union) {
    let mut known: HashMap<String, usize> = HashMap::new();
    let bodies = forms.iter().enumerate();
    for (index, form) in bodies.filter(|(_, form)| form.kind == EntityType::Organisation) {
        let words = form.words.join(" ");
        let row = table().bodies.get(&words).copied().flatten();
        let row = row.map(|row| format!("row {row}"));
        for identity in row.into_iter().chain(national(form)) {
            union.join(*known.entry(identity).or_insert(index), index);
        }
    }
}

/// What the tables say.
struct Aliases {
    /// The number of the body for each name, by its canonical words; `None` where two bear it.
    bodies: HashMap<String, Option<usize>>,
    /// The country of a nationality's canonical word.
    nations: HashMap<String, &'static str>,
}

fn table() -> &'static Aliases {
    static TABLE: OnceLock<Aliases> = OnceLock::new();
    TABLE.get_or_init(|| Aliases {
        bodies: bodies(),
        nations: nations(),
    })
}

fn bodies() -> HashMap<String, Option<usize>> {
    let mut bodies: HashMap<String, Option<usize>> = HashMap::new();
    let mut count = 0;
    for row in rows(ALIASES) {
        let names = row.list(0).chain(row.list(1));
        bodies.extend(names.map(|name| (key(name), Some(count))));
        count += 1;
    }
    let aliases = count;
    for row in TABLES.into_iter().flat_map(rows) {
        let names: Vec<String> = names(row).into_iter().map(key).collect();
        let is_alias = |name: &String| bodies.get(name).copied().flatten();
        let known = names
            .iter()
            .filter_map(is_alias)
            .find(|body| *body < aliases);
        let number = known.unwrap_or(count);
        for name in names {
            let body = bodies.entry(name).or_insert(Some(number));
            *body = body.filter(|body| *body == number || *body < aliases);
        }
        count += 1;
    }
    bodies
}

/// All names of a listed body.
fn names(row: Row<'static>) -> Vec<&'static str> {
    let own = [row.column(0), row.column(1)].into_iter();
    let own = own.filter(|name| !name.is_empty());
    own.chain(row.list(2)).collect()
}

/// The canonical words of a body's name.
fn key(name: &str) -> String {
    let words: Vec<String> = (name::words(name).into_iter())
        .map(|word| word.key)
        .collect();
    words.join(" ")
}

fn nations() -> HashMap<String, &'static str> {
    let nations = rows(GROUPS).filter(|row| row.column(1) == "nation");
    let with_country = nations.filter(|row| !row.column(2).is_empty());
    let forms = with_country.flat_map(|row| {
        let adjective = key(row.column(0));
        [format!("{adjective}ه"), adjective].map(|form| (form, row.column(2)))
    });
    forms.collect()
}

/// Heads of bodies that a state has one of, so that its adjective says the same as its name.
const NATIONAL: [&str; 8] = [
    "منتخب",
    "حكومه",
    "برلمان",
    "جيش",
    "سفاره",
    "خارجيه",
    "رياسه",
    "داخليه",
];

/// A body that a state has one of: المنتخب الإيطالي, منتخب إيطاليا, المنتخب الوطني الإيطالي.
fn national(form: &Form) -> Option<String> {
    let (head, country) = match &form.words[..] {
        [head, country] => (head, country),
        [head, middle, country] if middle == "وطني" => (head, country),
        _ => return None,
    };
    let head = NATIONAL.iter().find(|known| *known == head)?;
    let nation = table()
        .nations
        .get(country)
        .map(|nation| (*nation).to_owned());
    Some(format!(
        "{head} {}",
        nation.or_else(|| country_of(country))?
    ))
}

/// The country of that name, whose article was left out.
fn country_of(word: &str) -> Option<String> {
    let definite = format!("ال{word}");
    let names = [word, &definite].map(fold);
    names
        .iter()
        .find_map(|name| gazetteer::country_called(name))
}
