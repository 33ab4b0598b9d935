using System.Globalization;
using System.Text.Json;

namespace Tongming.Statistics.Catalogues;

/// <summary>Writes the properties of nodes of JSON-LD. Texts are in Chinese.</summary>
internal sealed class LinkedJson(Utf8JsonWriter to)
{
    public void Identity(string address, params IReadOnlyList<string> kinds)
    {
        to.WriteString("@id", address);
        Kind(kinds);
    }

    public void Kind(params IReadOnlyList<string> kinds)
    {
        if (kinds.Count == 1)
            to.WriteString("@type", kinds[0]);
        else
            Array("@type", kinds, to.WriteStringValue);
    }

    public void Text(string name, string text)
    {
        to.WritePropertyName(name);
        TextValue(text);
    }

    public void Texts(string name, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
            Array(name, texts, TextValue);
    }

    /// <summary>A text that is of no language: a code, a version.</summary>
    public void Plain(string name, string text) => to.WriteString(name, text);

    public void Typed(string name, string text, string type)
    {
        to.WriteStartObject(name);
        to.WriteString("@type", type);
        to.WriteString("@value", text);
        to.WriteEndObject();
    }

    public void Moment(string name, DateTimeOffset? moment)
    {
        if (moment is { } at)
            Typed(name, at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), "xsd:dateTime");
    }

    public void Day(string name, DateOnly? day)
    {
        if (day is { } on)
            Typed(name, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "xsd:date");
    }

    public void Number(string name, long number) => Typed(name, number.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");

    public void Address(string name, string address)
    {
        to.WritePropertyName(name);
        AddressValue(address);
    }

    public void Addresses(string name, IEnumerable<string> addresses) => Array(name, addresses, AddressValue);

    /// <summary>An address and its class.</summary>
    public void Node(string name, string address, string kind) => Open(name, () => Identity(address, kind));

    public void Open(string name, Action write)
    {
        to.WriteStartObject(name);
        write();
        to.WriteEndObject();
    }

    public void List<T>(string name, IReadOnlyList<T> all, Action<T> write) =>
        Array(
            name,
            all,
            one =>
            {
                to.WriteStartObject();
                write(one);
                to.WriteEndObject();
            }
        );

    private void Array<T>(string name, IEnumerable<T> all, Action<T> write)
    {
        to.WriteStartArray(name);
        foreach (var one in all)
            write(one);
        to.WriteEndArray();
    }

    private void TextValue(string text)
    {
        to.WriteStartObject();
        to.WriteString("@language", "zh");
        to.WriteString("@value", text);
        to.WriteEndObject();
    }

    private void AddressValue(string address)
    {
        to.WriteStartObject();
        to.WriteString("@id", address);
        to.WriteEndObject();
    }
}
