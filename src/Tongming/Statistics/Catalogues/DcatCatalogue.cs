using System.Text.Json;

namespace Tongming.Statistics.Catalogues;

/// <summary>
/// Writes a catalogue as DCAT-AP 3.0.1 in JSON-LD. Everything that the profile gives a class has that class where it is used, so that the
/// profile's shapes can be checked without any other file; nothing is referred to that a reader would have to fetch to understand it.
/// </summary>
public static class DcatCatalogue
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    private static readonly (string Prefix, string Address)[] Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("adms", "http://www.w3.org/ns/adms#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>Writes the catalogue with all its data sets as one object.</summary>
    public static void Write(DataCatalogue catalogue, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(to);
        var json = new LinkedJson(to);
        to.WriteStartObject();
        to.WriteStartObject("@context");
        foreach (var (prefix, address) in Prefixes)
            to.WriteString(prefix, address);
        to.WriteEndObject();
        json.Identity(catalogue.Address, "dcat:Catalog");
        json.Text("dct:title", catalogue.Title);
        json.Text("dct:description", catalogue.Description);
        WritePublisher(json, catalogue);
        WriteTerms(json, catalogue);
        json.Node("dct:language", Authority + "language/ZHO", "dct:LinguisticSystem");
        json.Moment("dct:modified", catalogue.Modified);
        json.Node("foaf:homepage", catalogue.Publisher.Address, "foaf:Document");
        json.List("dcat:dataset", catalogue.Datasets, one => WriteDataset(json, one, catalogue));
        json.List("dcat:service", catalogue.Interfaces, one => WriteInterface(json, one, catalogue));
        to.WriteEndObject();
    }

    private static void WriteDataset(LinkedJson json, CataloguedData one, DataCatalogue catalogue)
    {
        json.Identity(one.Name, "dcat:Dataset");
        json.Text("dct:title", one.Title);
        json.Text("dct:description", one.Description);
        json.Plain("dct:identifier", one.Code);
        WritePublisher(json, catalogue);
        if (catalogue.Contact is { } contact)
            json.Open("dcat:contactPoint", () => WriteContact(json, contact, catalogue));
        json.Moment("dct:issued", one.Issued);
        json.Moment("dct:modified", one.Modified);
        if (one.Version is { } version)
            json.Plain("dcat:version", version);
        if (one.VersionNotes is { } notes)
            json.Text("adms:versionNotes", notes);
        json.Texts("dcat:keyword", one.Keywords);
        if (one.Subject is { } subject)
            json.Open(
                "dcat:theme",
                () =>
                {
                    json.Identity($"{catalogue.Address}#{Uri.EscapeDataString(subject)}", "skos:Concept");
                    json.Text("skos:prefLabel", subject);
                }
            );
        if (one.First is not null || one.Last is not null)
            json.Open(
                "dct:temporal",
                () =>
                {
                    json.Kind("dct:PeriodOfTime");
                    json.Day("dcat:startDate", one.First);
                    json.Day("dcat:endDate", one.Last);
                }
            );
        if (one.Place is { } place)
            json.Open(
                "dct:spatial",
                () =>
                {
                    json.Kind("dct:Location");
                    json.Text("rdfs:label", place);
                }
            );
        if (FrequencyOf(one.Frequency) is { } frequency)
            json.Node("dct:accrualPeriodicity", Authority + "frequency/" + frequency, "dct:Frequency");
        json.Node("dct:language", Authority + "language/ZHO", "dct:LinguisticSystem");
        json.Node("dct:accessRights", Authority + "access-right/PUBLIC", "dct:RightsStatement");
        json.Node("dcat:landingPage", one.Address, "foaf:Document");
        json.List("dcat:distribution", one.Files, file => WriteFile(json, file, one, catalogue));
    }

    private static void WriteFile(LinkedJson json, DataFile file, CataloguedData of, DataCatalogue catalogue)
    {
        json.Identity(file.Address + "#distribution", "dcat:Distribution");
        json.Text("dct:title", $"{of.Title}（{file.Name}）");
        json.Address("dcat:accessURL", of.Address);
        json.Address("dcat:downloadURL", file.Address);
        json.Node("dct:format", Authority + "file-type/" + file.FileType, "dct:MediaTypeOrExtent");
        json.Node("dcat:mediaType", "http://www.iana.org/assignments/media-types/" + file.MediaType, "dct:MediaType");
        json.Moment("dct:modified", of.Modified);
        WriteTerms(json, catalogue);
        if (file.Bytes is { } bytes)
            json.Number("dcat:byteSize", bytes);
        if (file.Sha256 is { } hash)
            json.Open(
                "spdx:checksum",
                () =>
                {
                    json.Kind("spdx:Checksum");
                    json.Node("spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm");
                    json.Typed("spdx:checksumValue", hash, "xsd:hexBinary");
                }
            );
    }

    private static void WriteInterface(LinkedJson json, DataInterface one, DataCatalogue catalogue)
    {
        json.Identity(one.Address + "#service", "dcat:DataService");
        json.Text("dct:title", one.Title);
        json.Node("dcat:endpointURL", one.Address, "rdfs:Resource");
        if (one.Description is { } description)
            json.Node("dcat:endpointDescription", description, "rdfs:Resource");
        if (one.Standard is { } standard)
            json.Node("dct:conformsTo", standard, "dct:Standard");
        WritePublisher(json, catalogue);
        if (catalogue.License is { } license)
            json.Node("dct:license", license, "dct:LicenseDocument");
        json.Addresses("dcat:servesDataset", catalogue.Datasets.Select(dataset => dataset.Name));
    }

    private static void WritePublisher(LinkedJson json, DataCatalogue catalogue) =>
        json.Open(
            "dct:publisher",
            () =>
            {
                json.Identity(catalogue.Publisher.Address + "#agent", "foaf:Agent");
                json.Text("foaf:name", catalogue.Publisher.Name);
            }
        );

    private static void WriteTerms(LinkedJson json, DataCatalogue catalogue)
    {
        if (catalogue.License is { } license)
            json.Node("dct:license", license, "dct:LicenseDocument");
        if (catalogue.Rights is { } rights)
            json.Open(
                "dct:rights",
                () =>
                {
                    json.Kind("dct:RightsStatement");
                    json.Text("rdfs:label", rights);
                }
            );
    }

    private static void WriteContact(LinkedJson json, DataContact contact, DataCatalogue catalogue)
    {
        json.Identity(catalogue.Address + "#contact", "vcard:Kind", "vcard:Organization");
        json.Text("vcard:fn", contact.Name);
        if (contact.Mail is { } mail)
            json.Address("vcard:hasEmail", "mailto:" + mail);
        if (contact.Phone is { } phone)
            json.Address("vcard:hasTelephone", "tel:" + string.Concat(phone.Where(one => char.IsAsciiDigit(one) || one is '+' or '-')));
    }

    private static string? FrequencyOf(DataFrequency frequency) =>
        frequency switch
        {
            DataFrequency.Monthly => "MONTHLY",
            DataFrequency.Quarterly => "QUARTERLY",
            DataFrequency.HalfYearly => "ANNUAL_2",
            DataFrequency.Yearly => "ANNUAL",
            DataFrequency.Irregular => "IRREG",
            _ => null,
        };
}
