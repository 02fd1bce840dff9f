//! What leaves the program keeps its contract: offsets count letters, not bytes; CSV is read back
//! as it was meant, by a spreadsheet too; every format says its unit and versions.

mod brat;
mod columns;
mod graph;
mod made_up;
mod pages;
mod round_trip;

use serde_json::{Value as Json, json};
use warraq::{
    document::{BlockKind, Document, DocumentBuilder, Origin},
    entity::{Entity, EntityId, EntityType, Evidence, Extraction, Mention, Place, Value},
    export::{Findings, Format, Options, PROGRAM, Provenance, table, to_bytes, write_read},
    text::Span,
};

const TEXT: &str = "😀 قال \"عبد اللطيف حموشي\"، في 8 مارس.\nدفع 5 ملايين درهم، =1+1";

fn document() -> Document {
    let mut builder = DocumentBuilder::new();
    builder.lines(TEXT, |_| BlockKind::Paragraph);
    builder.metadata().title = Some("عنوان".to_owned());
    builder.metadata().published = "2021-06-17".parse().ok();
    builder.build(Origin {
        path: Some("مقال.txt".into()),
        format: "text",
        encoding: "UTF-8",
    })
}

fn span(name: &str) -> Span {
    let start = TEXT.find(name).unwrap();
    Span::new(start, start + name.len())
}

fn extraction() -> Extraction {
    let amount = Value::Amount {
        number: 5e6,
        unit: "MAD".to_owned(),
    };
    let found = [
        ("عبد اللطيف حموشي", EntityType::Person, None),
        (
            "8 مارس",
            EntityType::Date,
            Some(Value::Date("XXXX-03-08".to_owned())),
        ),
        ("5 ملايين درهم", EntityType::Money, Some(amount)),
        ("=1+1", EntityType::Organisation, None),
    ];
    let mut extraction = Extraction::default();
    for (index, (name, kind, value)) in found.into_iter().enumerate() {
        extraction.mentions.push(Mention {
            span: span(name),
            kind,
            entity: EntityId(index as u32),
            confidence: 0.9,
            evidence: vec![Evidence::Title("مدير".to_owned()), Evidence::NameList],
            value,
        });
        extraction.entities.push(Entity {
            kind,
            name: name.to_owned(),
            latin: None,
            romanised: false,
            aliases: vec!["حموشي".to_owned()],
            mentions: vec![index],
            role: (index == 0).then(|| "مدير الأمن".to_owned()),
            place: (index == 3).then(|| Place {
                country: Some("MA".to_owned()),
                point: Some((34.0, -6.8)),
                geonameid: None,
            }),
        });
    }
    extraction
}

/// The versions that the outputs of these tests state.
fn options() -> Options {
    let model = Some("wstu1-0123".to_owned());
    Options {
        provenance: Provenance { model },
        language: None,
    }
}

fn written(format: Format) -> String {
    written_of(format, &document(), &extraction())
}

fn written_of(format: Format, document: &Document, extraction: &Extraction) -> String {
    let findings = Findings {
        document,
        extraction,
    };
    String::from_utf8(to_bytes(format, options(), &findings).unwrap()).unwrap()
}

fn json() -> Json {
    let text = written(Format::Json);
    assert_eq!(text.matches('\n').count(), 1, "one object on one line");
    serde_json::from_str(&text).unwrap()
}

#[test]
fn json_offsets_count_unicode_scalar_values() {
    let json = json();
    assert_eq!(json["offsets"], "unicode scalar values");
    let letters: Vec<char> = json["text"].as_str().unwrap().chars().collect();
    for mention in json["mentions"].as_array().unwrap() {
        let at = |end: &str| mention[end].as_u64().unwrap() as usize;
        let slice: String = letters[at("start")..at("end")].iter().collect();
        assert_eq!(mention["text"], slice);
    }
    assert_eq!(json["mentions"][0]["start"], 7);
}

#[test]
fn json_has_the_fields_of_the_contract_and_null_where_nothing_is_known() {
    let json = json();
    assert_eq!(json["schema"], "warraq/extract/1");
    let fingerprint = &json["document"]["fingerprint"];
    assert_eq!(
        json["document"],
        json!({"path": "مقال.txt", "title": "عنوان", "published": "2021-06-17", "language": null,
               "fingerprint": fingerprint})
    );
    assert!(fingerprint.as_str().unwrap().starts_with("xxh3:"));
    assert_eq!(
        json["mentions"][0],
        json!({"start": 7, "end": 23, "type": "PER", "text": "عبد اللطيف حموشي", "entity": "e1",
               "confidence": 0.9, "value": null,
               "evidence": ["after the title مدير", "in the lists of personal names"]})
    );
    assert_eq!(
        json["entities"][3],
        json!({"id": "e4", "type": "ORG", "name": "=1+1", "latin": null, "romanised": false, "aliases": ["حموشي"],
               "mentions": 1, "role": null,
               "place": {"country": "MA", "lat": 34.0, "lon": -6.8, "geonameid": null}})
    );
    assert_eq!(json["entities"][0]["place"], Json::Null);
    assert_eq!(json["quotes"], json!([]));
}

#[test]
fn json_values_are_a_date_or_a_number_with_its_unit() {
    let json = json();
    assert_eq!(json["mentions"][1]["value"], "XXXX-03-08");
    assert_eq!(
        json["mentions"][2]["value"],
        json!({"number": 5_000_000, "unit": "MAD"})
    );
    assert!(
        written(Format::Json).contains("\"number\":5000000,"),
        "no fraction on a whole number"
    );
}

#[test]
fn csv_is_quoted_and_begins_with_a_byte_order_mark() {
    let text = written(Format::Csv);
    let text = text.strip_prefix('\u{FEFF}').unwrap();
    let rows: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        rows[0],
        "start,end,type,text,entity id,entity name,latin,value,confidence,evidence,path,offsets,\
         program,model"
    );
    assert_eq!(
        rows[2],
        "29,35,DATE,8 مارس,e2,8 مارس,,XXXX-03-08,0.9,after the title مدير; in the lists of personal \
         names,مقال.txt,unicode scalar values,warraq 0.1.0,wstu1-0123"
    );
    assert_eq!(rows.len(), 6, "a row each and a line end after the last");
    assert_eq!(rows[5], "");
}

#[test]
fn csv_cells_with_commas_and_quotation_marks_are_quoted() {
    let mut extraction = extraction();
    extraction.mentions.truncate(1);
    extraction.mentions[0].span = span("\"عبد اللطيف حموشي\"، ف");
    extraction.entities[0].name = "a,b".to_owned();
    let text = written_of(Format::Csv, &document(), &extraction);
    assert!(
        text.contains(r#","""عبد اللطيف حموشي""، ف",e1,"a,b","#),
        "{text}"
    );
}

#[test]
fn csv_has_no_cell_that_a_spreadsheet_runs() {
    assert!(written(Format::Csv).contains(",ORG,'=1+1,e4,'=1+1,,"));
}

#[test]
fn every_format_says_what_its_offsets_count_and_what_made_it() {
    for format in Format::ALL {
        let text = written(format);
        for said in [PROGRAM, "wstu1-0123"] {
            assert!(
                text.contains(said),
                "{format:?} does not say {said}:\n{text}"
            );
        }
        let unit = ["unicode scalar values", "محارف يونيكود"];
        assert!(unit.iter().any(|unit| text.contains(unit)), "{format:?}");
    }
}

#[test]
fn formats_are_found_by_name_and_by_ending() {
    for format in Format::ALL {
        assert_eq!(Format::from_name(format.name()), Some(format));
        assert_eq!(
            Format::from_ending(&format.ending().to_uppercase()),
            Some(format)
        );
    }
    assert_eq!(Format::from_ending("docx"), None);
}

#[test]
fn a_document_is_written_with_its_blocks() {
    let mut out = Vec::new();
    write_read(&document(), &mut out).unwrap();
    let json: Json = serde_json::from_slice(&out).unwrap();
    let (first, second) = TEXT.split_once('\n').unwrap();
    assert_eq!(
        json,
        json!({"path": "مقال.txt", "format": "text", "title": "عنوان", "author": null,
               "source": null, "published": "2021-06-17", "language": null, "direction": "rtl",
               "encoding": "UTF-8", "warnings": [],
               "blocks": [{"kind": "paragraph", "text": first, "page": null},
                          {"kind": "paragraph", "text": second, "page": null}]})
    );
}

#[test]
fn the_table_lists_people_first_with_role_and_other_names() {
    let table = table(&extraction());
    let lines: Vec<&str> = table.lines().collect();
    assert_eq!(lines[0], "PER      1  عبد اللطيف حموشي: مدير الأمن (حموشي)");
    assert_eq!(lines.len(), 4);
    assert!(lines[1].starts_with("ORG "));
}
