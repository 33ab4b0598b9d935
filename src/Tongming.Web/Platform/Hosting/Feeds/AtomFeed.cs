using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Http.HttpResults;
using Tongming.Web.Platform.Documents;
using Tongming.Web.Platform.Time;

namespace Tongming.Web.Platform.Hosting.Feeds;

/// <summary>A feed for feed readers (Atom, RFC 4287).</summary>
/// <param name="Title">Its title.</param>
/// <param name="Page">Where people read the same; it tells the feed from others.</param>
/// <param name="Author">Who publishes it.</param>
/// <param name="Entries">What is new, the newest first.</param>
internal sealed record AtomFeed(string Title, string Page, string Author, IReadOnlyList<AtomFeed.Entry> Entries)
{
    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>Something new.</summary>
    /// <param name="Id">Never given to anything else, such as urn:uuid:….</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Page">Where it is read.</param>
    /// <param name="At">Since when it is there.</param>
    /// <param name="Summary">In a few words; may be empty.</param>
    internal sealed record Entry(string Id, string Title, string Page, DateTimeOffset At, string Summary);

    /// <summary>The answer to somebody who asks for it.</summary>
    public ContentHttpResult Answer(HttpRequest request)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
            Write(xml, request);
        return TypedResults.Text(text.ToString(), "application/atom+xml; charset=utf-8", Encoding.UTF8);
    }

    private void Write(XmlWriter xml, HttpRequest request)
    {
        xml.WriteStartElement("feed", Namespace);
        Write(xml, "id", request.Whole(Page));
        Write(xml, "title", Title);
        Write(xml, "updated", Moment(Entries.Count > 0 ? Entries[0].At : DateTimeOffset.UnixEpoch));
        WriteLink(xml, "alternate", request.Whole(Page));
        WriteLink(xml, "self", request.Whole(request.Path + request.QueryString));
        xml.WriteStartElement("author", Namespace);
        Write(xml, "name", Author);
        xml.WriteEndElement();
        foreach (var entry in Entries)
        {
            xml.WriteStartElement("entry", Namespace);
            Write(xml, "id", entry.Id);
            Write(xml, "title", entry.Title);
            Write(xml, "updated", Moment(entry.At));
            Write(xml, "published", Moment(entry.At));
            WriteLink(xml, "alternate", request.Whole(entry.Page));
            if (entry.Summary.Length > 0)
                Write(xml, "summary", entry.Summary);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string name, string text) => xml.WriteElementString(name, Namespace, XmlWords.Of(text));

    private static void WriteLink(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Moment(DateTimeOffset moment) => LegalClock.Rfc3339(moment);
}
