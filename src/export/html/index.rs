//! The index after the article: the entities type by type, each with its other names and a link
//! to every mention.
//!
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use super::{Page, direction, escaped};
use crate::{
    entity::{Entity, EntityId},
    export::{IndexGroup, Label, entity_name, mention_name},
};

/// Writes the index; nothing where nothing was found.
pub(super) fn write(page: &Page<'_>, out: &mut dyn Write) -> io::Result<()> {
    let groups = page.findings.index();
    if groups.is_empty() {
        return Ok(());
    }
    let (tag, run) = (page.language.tag(), direction(page.language.direction()));
    let heading = Label::Index.text(page.language);
    writeln!(
        out,
        "<nav lang=\"{tag}\" dir=\"{run}\">\n<h2>{heading}</h2>"
    )?;
    for group in &groups {
        write_group(page, group, out)?;
    }
    writeln!(out, "</nav>")
}

fn write_group(page: &Page<'_>, group: &IndexGroup, out: &mut dyn Write) -> io::Result<()> {
    let (code, name) = (
        group.kind.code(),
        Label::Type(group.kind).text(page.language),
    );
    let count = group.entities.len();
    writeln!(
        out,
        "<section>\n<h3><span class=\"{code}\">{name}</span> <small>{count}</small></h3>\n<ul>"
    )?;
    for id in &group.entities {
        write_entity(page, *id, out)?;
    }
    writeln!(out, "</ul>\n</section>")
}

fn write_entity(page: &Page<'_>, id: EntityId, out: &mut dyn Write) -> io::Result<()> {
    let entity = page.findings.extraction.entity(id);
    let (anchor, name) = (page.id(&entity_name(id)), escaped(&entity.name));
    write!(out, "<li id=\"{anchor}\"><bdi><b>{name}</b></bdi>")?;
    write_facts(page, entity, out)?;
    write!(out, "<span class=\"mentions\">")?;
    for (number, at) in entity.mentions.iter().enumerate() {
        let (anchor, number) = (page.id(&mention_name(*at)), number + 1);
        write!(out, " <a href=\"#{anchor}\">{number}</a>")?;
    }
    writeln!(out, "</span></li>")
}

/// Latin name, office, other names, value.
fn write_facts(page: &Page<'_>, entity: &Entity, out: &mut dyn Write) -> io::Result<()> {
    if let Some(latin) = &entity.latin {
        write!(out, " <bdi lang=\"und-Latn\">({})</bdi>", escaped(latin))?;
    }
    if let Some(role) = &entity.role {
        write!(out, " — <bdi>{}</bdi>", escaped(role))?;
    }
    let first = entity.mentions.first();
    let value = first.and_then(|at| page.findings.extraction.mentions[*at].value.as_ref());
    if let Some(value) = value {
        write!(out, " = <bdi>{}</bdi>", escaped(&value.to_string()))?;
    }
    if entity.aliases.is_empty() {
        return Ok(());
    }
    let names = entity.aliases.iter();
    let names: Vec<String> = names
        .map(|name| format!("<bdi>{}</bdi>", escaped(name)))
        .collect();
    let (also, names) = (
        Label::Also.text(page.language),
        names.join(page.language.comma()),
    );
    write!(out, " <small>{also}: {names}</small>")
}
