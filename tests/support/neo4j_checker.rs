//! What `neo4j-admin database import full` does with files, held strictly by its rules.
//!
//! Source: Neo4j 5 operations manual, "Import"; `DataFactories.java` (headers), `Extractors.java`
//! (values), `BufferedCharSeeker.java` (quotes) of neo4j/neo4j. Anything that the program would
//! refuse, skip or quietly read otherwise is a fault here. The files and their order, the
//! delimiter of lists and the options are taken from `import.sh`, as a user would run it.

use std::collections::{BTreeMap, BTreeSet};

/// A property as the database would hold it.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    Absent,
    Text(String),
    Texts(Vec<String>),
    Integer(i64),
    Integers(Vec<i64>),
    Real(f64),
    Truth(bool),
    Day(String),
}

pub type Properties = BTreeMap<String, Value>;

/// A relationship as the database would hold it.
#[derive(Debug)]
pub struct Relationship {
    pub source: String,
    pub kind: String,
    pub target: String,
    pub properties: Properties,
}

/// What was imported: nodes by their id group and id.
#[derive(Debug, Default)]
pub struct Database {
    pub nodes: BTreeMap<String, BTreeMap<String, Properties>>,
    pub relationships: Vec<Relationship>,
}

type Files = BTreeMap<String, Vec<u8>>;
type Checked<T> = Result<T, String>;

/// One field of the header.
#[derive(Debug)]
struct Field {
    name: String,
    kind: String,
    group: String,
}

/// Imports the files of an export in memory.
pub fn import(files: &Files) -> Checked<Database> {
    let script = text(files, "neo4j/import.sh")?;
    for option in ["--multiline-fields=true", "--legacy-style-quoting=false", "--trim-strings=false", "--strict=true"] {
        if !script.contains(option) {
            return Err(format!("import.sh does not say {option}"));
        }
    }
    let delimiter = list_delimiter(script)?;
    let mut database = Database::default();
    for line in script.lines().map(|line| line.trim().trim_end_matches('\\').trim()) {
        if let Some(argument) = line.strip_prefix("--nodes=") {
            import_nodes(files, argument, delimiter, &mut database)?;
        }
    }
    for line in script.lines().map(|line| line.trim().trim_end_matches('\\').trim()) {
        if let Some(argument) = line.strip_prefix("--relationships=") {
            import_relationships(files, argument, delimiter, &mut database)?;
        }
    }
    Ok(database)
}

fn text<'f>(files: &'f Files, name: &str) -> Checked<&'f str> {
    let bytes = files.get(name).ok_or_else(|| format!("{name} is missing"))?;
    std::str::from_utf8(bytes).map_err(|error| format!("{name} is not UTF-8: {error}"))
}

fn list_delimiter(script: &str) -> Checked<char> {
    let code = script.split("--array-delimiter=U+").nth(1).ok_or("no list delimiter by its code point")?;
    let digits: String = code.chars().take_while(char::is_ascii_hexdigit).collect();
    let number = u32::from_str_radix(&digits, 16).map_err(|error| error.to_string())?;
    char::from_u32(number).ok_or_else(|| format!("U+{digits} is no character"))
}

/// A row's fields: `None` for nothing at all, `Some("")` for `""`.
type Row = Vec<Option<String>>;

/// `'LABEL=header\.csv,data\.csv'`: the prefix, the header, the rows.
fn table(files: &Files, argument: &str) -> Checked<(Option<String>, Vec<Field>, Vec<Row>)> {
    let argument = argument.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\''));
    let argument = argument.ok_or("file names are regular expressions and must stand in single quotes")?;
    let (prefix, names) = match argument.split_once('=') {
        Some((prefix, names)) => (Some(prefix.to_owned()), names),
        None => (None, argument),
    };
    if names.replace("\\.", "").contains('.') {
        return Err(format!("a dot in {names} matches any character"));
    }
    let names: Vec<String> = names.split(',').map(|name| format!("neo4j/{}", name.replace("\\.", "."))).collect();
    let [header, data] = &names[..] else { return Err(format!("{names:?} is not a header and its rows")) };
    let fields = parse_header(text(files, header)?.trim_end_matches('\n'))?;
    let rows = parse_rows(text(files, data)?).map_err(|fault| format!("{data}: {fault}"))?;
    if let Some(row) = rows.iter().find(|row| row.len() != fields.len()) {
        return Err(format!("{data}: a row has {} fields, not {}", row.len(), fields.len()));
    }
    Ok((prefix, fields, rows))
}

fn parse_header(line: &str) -> Checked<Vec<Field>> {
    let mut names = BTreeSet::new();
    let mut fields = Vec::new();
    for field in line.split(',') {
        let (rest, group) = match field.split_once('(') {
            Some((rest, group)) => (rest, group.strip_suffix(')').ok_or("a group without its bracket")?),
            None => (field, ""),
        };
        let (name, kind) = rest.rsplit_once(':').unwrap_or((rest, "string"));
        let kinds = ["string", "string[]", "long", "long[]", "double", "boolean", "date"];
        let roles = ["ID", "LABEL", "START_ID", "END_ID", "TYPE"];
        if !kinds.contains(&kind) && !roles.contains(&kind) {
            return Err(format!("unknown type {kind} in the header"));
        }
        if !name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') {
            return Err(format!("{name:?} is no plain property name"));
        }
        if !name.is_empty() && !names.insert(name.to_owned()) {
            return Err(format!("two fields are called {name}"));
        }
        fields.push(Field { name: name.to_owned(), kind: kind.to_owned(), group: group.to_owned() });
    }
    Ok(fields)
}

fn parse_rows(text: &str) -> Checked<Vec<Row>> {
    let mut rows = Vec::new();
    let mut characters = text.chars().peekable();
    while characters.peek().is_some() {
        let mut row = Vec::new();
        loop {
            let mut field = None;
            if characters.peek() == Some(&'"') {
                characters.next();
                let mut content = String::new();
                loop {
                    match characters.next() {
                        Some('"') if characters.peek() == Some(&'"') => {
                            characters.next();
                            content.push('"');
                        }
                        Some('"') => break,
                        Some(character) => content.push(character),
                        None => return Err("a quote is never closed".to_owned()),
                    }
                }
                field = Some(content);
            } else {
                while let Some(character) = characters.next_if(|c| !matches!(c, ',' | '\n' | '\r')) {
                    field.get_or_insert_with(String::new).push(character);
                }
            }
            row.push(field);
            match characters.next() {
                Some(',') => {}
                Some('\n') | None => break,
                Some(other) => return Err(format!("{other:?} after the end of a field")),
            }
        }
        if row == [None] {
            return Err("a blank line is skipped by Neo4j: a row is lost".to_owned());
        }
        rows.push(row);
    }
    Ok(rows)
}

fn value(field: &Field, cell: &Option<String>, delimiter: char) -> Checked<Value> {
    let Some(cell) = cell else { return Ok(Value::Absent) };
    let integer = |text: &str| {
        let digits = text.strip_prefix('-').unwrap_or(text);
        let is_plain = !digits.is_empty() && digits.chars().all(|c| c.is_ascii_digit());
        is_plain.then(|| text.parse::<i64>().ok()).flatten().ok_or_else(|| format!("{text:?} is no long"))
    };
    let is_texts = |parts: &[&str]| parts.len() > 1 || parts.iter().any(|part| !part.is_empty());
    Ok(match field.kind.as_str() {
        "string" | "ID" => Value::Text(cell.clone()),
        "string[]" => match cell.split(delimiter).collect::<Vec<_>>() {
            parts if is_texts(&parts) => Value::Texts(parts.into_iter().map(str::to_owned).collect()),
            _ => Value::Absent,
        },
        "long" => Value::Integer(integer(cell)?),
        "long[]" => Value::Integers(cell.split(delimiter).map(integer).collect::<Checked<_>>()?),
        "double" => Value::Real(cell.parse().map_err(|_| format!("{cell:?} is no double"))?),
        // Everything but "true" is false, without a word: only the two words are let through.
        "boolean" if cell == "true" || cell == "false" => Value::Truth(cell == "true"),
        "date" if cell.len() == 10 && cell.parse::<jiff::civil::Date>().is_ok() => Value::Day(cell.clone()),
        kind => return Err(format!("{cell:?} is no {kind}")),
    })
}

fn properties(fields: &[Field], row: &[Option<String>], delimiter: char) -> Checked<Properties> {
    let named = fields.iter().zip(row).filter(|(field, _)| !field.name.is_empty());
    named.map(|(field, cell)| Ok((field.name.clone(), value(field, cell, delimiter)?))).collect()
}

fn required<'r>(fields: &[Field], row: &'r [Option<String>], kind: &str) -> Checked<(usize, &'r str)> {
    let at = fields.iter().position(|field| field.kind == kind).ok_or_else(|| format!("no {kind} in the header"))?;
    Ok((at, row[at].as_deref().ok_or_else(|| format!("a row without its {kind}"))?))
}

fn import_nodes(files: &Files, argument: &str, delimiter: char, database: &mut Database) -> Checked<()> {
    let (prefix, fields, rows) = table(files, argument)?;
    if prefix.is_none() && !fields.iter().any(|field| field.kind == "LABEL") {
        return Err("nodes without any label".to_owned());
    }
    for field in fields.iter().filter(|field| field.kind == "ID") {
        database.nodes.entry(field.group.clone()).or_default();
    }
    for row in &rows {
        let (at, id) = required(&fields, row, "ID")?;
        let group = database.nodes.get_mut(&fields[at].group).expect("made above");
        if group.insert(id.to_owned(), properties(&fields, row, delimiter)?).is_some() {
            return Err(format!("two nodes have the id {id:?}"));
        }
    }
    Ok(())
}

fn import_relationships(files: &Files, argument: &str, delimiter: char, database: &mut Database) -> Checked<()> {
    let (prefix, fields, rows) = table(files, argument)?;
    for row in &rows {
        let mut ends = Vec::new();
        for kind in ["START_ID", "END_ID"] {
            let (at, id) = required(&fields, row, kind)?;
            let group = &fields[at].group;
            let nodes = database.nodes.get(group).ok_or_else(|| format!("no nodes have the group {group:?}"))?;
            if !nodes.contains_key(id) {
                return Err(format!("a relationship ends in {id:?}, which is no node of {group}"));
            }
            ends.push(id.to_owned());
        }
        let kind = match &prefix {
            Some(kind) => kind.clone(),
            None => required(&fields, row, "TYPE")?.1.to_owned(),
        };
        if kind.is_empty() {
            return Err("a relationship without a type".to_owned());
        }
        let target = ends.pop().expect("two ends");
        let source = ends.pop().expect("two ends");
        let properties = properties(&fields, row, delimiter)?;
        database.relationships.push(Relationship { source, kind, target, properties });
    }
    Ok(())
}

mod tests {
    use super::*;

    #[test]
    fn the_checker_refuses_what_neo4j_refuses() {
        assert!(parse_rows("\"a\"b,c\n").is_err(), "text after a closing quote");
        assert!(parse_rows("\"a,b\n").is_err(), "a quote that is never closed");
        assert!(parse_rows("\n").is_err(), "a blank line");
        assert!(parse_header("id:ID(Entity),id:string").is_err(), "one name twice");
        assert!(parse_header("a:float32").is_err(), "an unknown type");
    }

    #[test]
    fn the_checker_tells_nothing_from_the_empty_text() {
        assert_eq!(parse_rows("\"\",,a\"b\n").unwrap(), [[Some(String::new()), None, Some("a\"b".to_owned())]]);
    }

    #[test]
    fn the_checker_takes_values_at_their_word() {
        let field = |kind: &str| Field { name: "x".into(), kind: kind.into(), group: String::new() };
        let of = |kind: &str, cell: &str| value(&field(kind), &Some(cell.to_owned()), ';');
        assert!(of("boolean", "True").is_err());
        assert!(of("long", "+1").is_err());
        assert!(of("date", "2018-07").is_err());
        assert_eq!(of("string[]", "a;;b").unwrap(), Value::Texts(vec!["a".into(), String::new(), "b".into()]));
    }
}
