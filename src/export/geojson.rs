//! The places of an extraction as GeoJSON (RFC 7946): one collection of points, a feature for
//! each entity whose place on the globe is known.
//!
//! May import: `document`, `entity`, `text`.

use std::io::{self, Write};

use serde_json::json;

use super::{Findings, OFFSETS, PROGRAM, Provenance, path, record::EntityRecord};
use crate::{entity::Entity, text::ScalarIndex};

/// Opens the collection. RFC 7946 lets a collection have members of its own (section 6.1).
pub(super) fn write_head(provenance: &Provenance, out: &mut dyn Write) -> io::Result<()> {
    let producer = json!({"program": PROGRAM, "model": provenance.model()});
    write!(
        out,
        "{{\"type\":\"FeatureCollection\",\"producer\":{producer},\"offsets\":\"{OFFSETS}\",\
         \"features\":["
    )
}

/// Adds a document's places.
pub(super) fn write(findings: &Findings<'_>, number: usize, out: &mut dyn Write) -> io::Result<()> {
    let scalars = ScalarIndex::new(&findings.document.text);
    let records = findings.entity_records();
    let mut first = number == 0;
    for (record, (_, entity)) in records.zip(findings.entities()) {
        let Some(point) = entity.place.as_ref().and_then(|place| place.point) else {
            continue;
        };
        let feature = feature(findings, &record, entity, point, &scalars);
        write!(out, "{}\n{feature}", if first { "" } else { "," })?;
        first = false;
    }
    Ok(())
}

/// Closes the collection.
pub(super) fn write_end(out: &mut dyn Write) -> io::Result<()> {
    writeln!(out, "\n]}}")
}

/// One place; longitude comes first (RFC 7946, section 3.1.1).
fn feature(
    findings: &Findings<'_>,
    record: &EntityRecord<'_>,
    entity: &Entity,
    (north, east): (f64, f64),
    scalars: &ScalarIndex<'_>,
) -> serde_json::Value {
    let mentions = entity.mentions.iter().map(|at| {
        let span = findings.extraction.mentions[*at].span;
        [scalars.scalars(span.start), scalars.scalars(span.end)]
    });
    let place = record.place.as_ref();
    json!({
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [east, north]},
        "properties": {
            "name": record.name,
            "latin": record.latin,
            "type": record.kind,
            "entity": record.id,
            "aliases": record.aliases,
            "country": place.and_then(|place| place.country.as_deref()),
            "geonameid": place.and_then(|place| place.geonameid),
            "mentions": record.mentions,
            "spans": mentions.collect::<Vec<_>>(),
            "document": path(findings.document),
            "title": findings.document.metadata.title,
        },
    })
}
