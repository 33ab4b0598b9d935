using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Tongming.Statistics.Catalogues;

/// <summary>Writes one data set in the words of schema.org, as search engines read it from its page.</summary>
public static class SchemaOrgDataset
{
    /// <summary>
    /// The text that may stand in a script element of a page as it is: characters that could end the element are escaped.
    /// </summary>
    public static string Script(CataloguedData dataset, DataCatalogue catalogue)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
            Write(dataset, catalogue, json);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>Writes it as one object.</summary>
    public static void Write(CataloguedData dataset, DataCatalogue catalogue, Utf8JsonWriter to)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentNullException.ThrowIfNull(catalogue);
        ArgumentNullException.ThrowIfNull(to);
        to.WriteStartObject();
        to.WriteString("@context", "https://schema.org/");
        to.WriteString("@type", "Dataset");
        to.WriteString("@id", dataset.Name);
        to.WriteString("name", dataset.Title);
        to.WriteString("description", dataset.Description);
        to.WriteString("url", dataset.Address);
        to.WriteString("identifier", dataset.Code);
        to.WriteString("inLanguage", "zh-CN");
        to.WriteBoolean("isAccessibleForFree", true);
        Optional("version", dataset.Version);
        Optional("datePublished", Moment(dataset.Issued));
        Optional("dateModified", Moment(dataset.Modified));
        Optional("license", catalogue.License);
        Optional("temporalCoverage", Coverage(dataset));
        to.WriteStartArray("keywords");
        foreach (var word in dataset.Subject is { } subject ? dataset.Keywords.Append(subject).Distinct() : dataset.Keywords)
            to.WriteStringValue(word);
        to.WriteEndArray();
        if (dataset.Place is { } place)
            Named("spatialCoverage", "Place", place);
        WritePublisher(catalogue, to);
        to.WriteStartArray("variableMeasured");
        foreach (var (name, unit) in dataset.Indicators)
        {
            to.WriteStartObject();
            to.WriteString("@type", "PropertyValue");
            to.WriteString("name", name);
            Optional("unitText", unit is { Unit.Length: > 0 } ? unit.Unit : null);
            to.WriteEndObject();
        }

        to.WriteEndArray();
        WriteFiles(dataset, to);
        to.WriteStartObject("includedInDataCatalog");
        to.WriteString("@type", "DataCatalog");
        to.WriteString("name", catalogue.Title);
        to.WriteString("url", catalogue.Address);
        to.WriteEndObject();
        to.WriteEndObject();

        void Optional(string property, string? text)
        {
            if (text is not null)
                to.WriteString(property, text);
        }

        void Named(string property, string kind, string name)
        {
            to.WriteStartObject(property);
            to.WriteString("@type", kind);
            to.WriteString("name", name);
            to.WriteEndObject();
        }
    }

    private static void WritePublisher(DataCatalogue catalogue, Utf8JsonWriter to)
    {
        foreach (var property in (ReadOnlySpan<string>)["creator", "publisher"])
        {
            to.WriteStartObject(property);
            to.WriteString("@type", "GovernmentOrganization");
            to.WriteString("name", catalogue.Publisher.Name);
            to.WriteString("url", catalogue.Publisher.Address);
            if (property == "publisher" && catalogue.Contact is { } contact)
            {
                to.WriteStartObject("contactPoint");
                to.WriteString("@type", "ContactPoint");
                to.WriteString("name", contact.Name);
                to.WriteString("contactType", "customer service");
                if (contact.Mail is { } mail)
                    to.WriteString("email", mail);
                if (contact.Phone is { } phone)
                    to.WriteString("telephone", phone);
                to.WriteEndObject();
            }

            to.WriteEndObject();
        }
    }

    private static void WriteFiles(CataloguedData dataset, Utf8JsonWriter to)
    {
        to.WriteStartArray("distribution");
        foreach (var file in dataset.Files)
        {
            to.WriteStartObject();
            to.WriteString("@type", "DataDownload");
            to.WriteString("name", file.Name);
            to.WriteString("contentUrl", file.Address);
            to.WriteString("encodingFormat", file.MediaType);
            if (file.Bytes is { } bytes)
                to.WriteString("contentSize", bytes.ToString(CultureInfo.InvariantCulture) + " B");
            if (file.Sha256 is { } hash)
                to.WriteString("sha256", hash);
            to.WriteEndObject();
        }

        to.WriteEndArray();
    }

    /// <summary>Both days with a slash; two dots for an end that is not known.</summary>
    private static string? Coverage(CataloguedData dataset) =>
        dataset is { First: null, Last: null } ? null : $"{Day(dataset.First)}/{Day(dataset.Last)}";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "..";

    private static string? Moment(DateTimeOffset? moment) =>
        moment?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
