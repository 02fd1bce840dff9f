//! What is known of a place besides the name: its country, where it lies, its GeoNames number and
//! Latin name; and that the same name is trusted more beside a word that says that it is a place.

use warraq::{
    document::{BlockKind, DocumentBuilder, Origin},
    entity::{Entity, EntityType, Extraction},
    extract::{Extractor, Options},
};

/// What lists and rules alone find in a text.
fn extract(text: &str) -> Extraction {
    extract_by(&Extractor::rules_alone(), text)
}

fn extract_by(extractor: &Extractor, text: &str) -> Extraction {
    let mut builder = DocumentBuilder::new();
    builder.lines(text, |_| BlockKind::Paragraph);
    let document = builder.build(Origin::default());
    extractor.extract(&document, &Options::default())
}

/// The only place of a text.
fn place(text: &str) -> Entity {
    let entities = extract(text).entities.into_iter();
    let mut places = entities.filter(|entity| entity.kind == EntityType::Place);
    let place = places
        .next()
        .unwrap_or_else(|| panic!("no place in: {text}"));
    assert!(places.next().is_none(), "more than one place in: {text}");
    place
}

/// Whether two points lie within a degree of each other.
fn near(point: Option<(f64, f64)>, (north, east): (f64, f64)) -> bool {
    point.is_some_and(|(lat, lon)| (lat - north).abs() < 1.0 && (lon - east).abs() < 1.0)
}

#[test]
fn a_town_has_its_country_its_point_and_its_number() {
    let place = place("وصل الوفد إلى مراكش صباحا.");
    let known = place.place.expect("what is known of it");
    assert_eq!(known.country.as_deref(), Some("MA"));
    assert!(near(known.point, (31.6, -8.0)), "{:?}", known.point);
    assert!(known.geonameid.is_some());
}

#[test]
fn towns_of_every_arab_country_are_known_with_their_country() {
    for (name, country) in [
        ("العين السخنة", "EG"),
        ("سيدي بوزيد", "TN"),
        ("تيزي وزو", "DZ"),
        ("أم درمان", "SD"),
        ("حفر الباطن", "SA"),
        ("رأس الخيمة", "AE"),
        ("دير الزور", "SY"),
        ("بنت جبيل", "LB"),
        ("خان يونس", "PS"),
        ("نواذيبو", "MR"),
        ("هرجيسا", "SO"),
        ("بني وليد", "LY"),
        ("صلالة", "OM"),
        ("المكلا", "YE"),
        ("الفلوجة", "IQ"),
        ("إربد", "JO"),
        ("المنامة", "BH"),
        ("لوسيل", "QA"),
        ("الفحيحيل", "KW"),
        ("موروني", "KM"),
        ("تاجورة", "DJ"),
        ("بني ملال", "MA"),
    ] {
        let place = place(&format!("وصل الوفد إلى مدينة {name} أمس."));
        let known = place.place.expect("what is known of it");
        assert_eq!(known.country.as_deref(), Some(country), "{name}");
    }
}

#[test]
fn a_country_has_one_latin_name_however_it_is_written() {
    for text in [
        "سافر إلى الولايات المتحدة أمس.",
        "سافر إلى الولايات المتحدة الأميركية أمس.",
        "سافر إلى الولايات المتحدة الأمريكية أمس.",
    ] {
        assert_eq!(
            place(text).latin.as_deref(),
            Some("United States"),
            "{text}"
        );
    }
}

#[test]
fn a_building_is_found_by_its_head_and_its_town_gives_the_country() {
    let place = place("نقل الجرحى إلى المستشفى الجهوي بسوسة فورا.");
    assert_eq!(place.name, "المستشفى الجهوي بسوسة");
    let country = place.place.and_then(|place| place.country);
    assert!(country.is_none_or(|code| code == "TN"));
}

#[test]
fn a_head_makes_surer() {
    let confidence = |text: &str| {
        let mentions = extract(text).mentions.into_iter();
        let mut places = mentions.filter(|mention| mention.kind == EntityType::Place);
        places.next().map_or(0.0, |mention| mention.confidence)
    };
    let bare = confidence("تقرر أن قبلي جميلة.");
    let headed = confidence("تقرر أن مدينة قبلي جميلة.");
    assert!(bare < headed, "{bare} {headed}");
}

#[test]
fn an_ordinary_word_is_no_town_after_a_preposition() {
    for text in [
        "عاد إلى مقره في المساء.",
        "تعرض لكسر في إصبعه.",
        "نحن في صدد العمل على الجديدة من الأفكار.",
    ] {
        let places = extract(text).entities.into_iter();
        let places = places.filter(|entity| entity.kind == EntityType::Place);
        assert_eq!(
            places.map(|place| place.name).collect::<Vec<_>>(),
            [""; 0],
            "{text}"
        );
    }
}

#[test]
fn the_company_of_other_places_tells_the_sultanate_from_the_capital() {
    let country = |text: &str| {
        let extraction = extract(text);
        let mut entities = extraction.entities.iter();
        let oman = entities.find(|entity| entity.name == "عمان").expect("عمان");

        oman.place.clone().and_then(|place| place.country)
    };
    let oman = country("زار الوزير مسقط وصحار، ثم غادر إلى عمان.");
    let jordan = country("زار الوزير الأردن وإربد، ثم غادر إلى عمان.");
    assert_eq!(
        (oman.as_deref(), jordan.as_deref()),
        (Some("OM"), Some("JO"))
    );
}

#[test]
fn names_in_two_cells_of_a_table_are_two_names() {
    let mut builder = DocumentBuilder::new();
    builder.block(BlockKind::TableRow, "المغرب\tالرباط\tمراكش", None);
    let document = builder.build(Origin::default());
    let extraction = Extractor::new().extract(&document, &Options::default());
    let names: Vec<&str> = extraction
        .mentions
        .iter()
        .map(|mention| document.slice(mention.span))
        .collect();
    assert_eq!(names, ["المغرب", "الرباط", "مراكش"]);
}

#[test]
fn capitals_and_greater_cities_lie_where_they_are() {
    let extractor = Extractor::new();
    for line in include_str!("places/capitals.tsv").lines() {
        let row: Vec<&str> = line.split('\t').collect();
        let degrees = |column: usize| row[column].parse::<f64>().expect("degrees");
        let text = format!("وصل الوفد إلى مدينة {} أمس.", row[0]);
        let entities = extract_by(&extractor, &text).entities.into_iter();
        let known = entities.filter_map(|entity| entity.place).next();
        let known = known.unwrap_or_else(|| panic!("{line}: nothing known"));
        assert_eq!(known.country.as_deref(), Some(row[1]), "{line}");
        let point = (degrees(2), degrees(3));
        assert!(near(known.point, point), "{line}: {:?}", known.point);
    }
}

#[test]
fn one_mention_of_another_country_moves_no_capital() {
    let text = "زار الوفد أثينا وباريس وروما، ثم سافر إلى أمريكا.";
    let entities = extract(text).entities;
    let athens = entities.iter().find(|entity| entity.name == "أثينا");
    let place = athens.and_then(|athens| athens.place.clone());
    assert_eq!(place.and_then(|place| place.country).as_deref(), Some("GR"));
}
