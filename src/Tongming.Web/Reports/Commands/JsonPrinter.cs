using System.Text.Json;

namespace Tongming.Web.Reports.Commands;

/// <summary>Results as JSON.</summary>
internal sealed class JsonPrinter : IResultPrinter, IDisposable
{
    private readonly Stream stream;
    private readonly Utf8JsonWriter json;

    public JsonPrinter(Stream stream)
    {
        this.stream = stream;
        json = new Utf8JsonWriter(stream, CheckJson.Indented);
        json.WriteStartObject();
        json.WriteStartArray("files");
    }

    public void Print(FileCheck file)
    {
        JsonSerializer.Serialize(json, CheckResultOf.File(file), CheckJson.Context.FileResult);
        json.Flush();
    }

    public void Finish(int skipped)
    {
        json.WriteEndArray();
        json.WriteNumber("skipped", skipped);
        json.WriteEndObject();
        // The writer goes before the stream does: a file is closed and moved to its place right after this.
        json.Dispose();
        stream.Write("\n"u8);
    }

    public void Dispose() => json.Dispose();
}
