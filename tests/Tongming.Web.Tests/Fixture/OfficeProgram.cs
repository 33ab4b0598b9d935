using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Tongming.People;
using Tongming.Web.People.Tokens;

namespace Tongming.Web.Tests.Fixture;

/// <summary>A program that works with the access token of somebody of an office.</summary>
internal static class OfficeProgram
{
    /// <summary>With the rights of the person who holds a role.</summary>
    public static Task<HttpClient> OfAsync(RunningOffice office, Role role) => OfAsync(office, office.ActorOf(role));

    /// <summary>With the rights of a person.</summary>
    public static async Task<HttpClient> OfAsync(RunningOffice office, Actor actor)
    {
        var made = await office.Services.GetRequiredService<MakeToken>().RunAsync(actor, new("测试", 90));
        var client = office.Visit();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Value!.Token);
        return client;
    }

    /// <summary>Reads an address; fails where the status is another.</summary>
    public static async Task<JsonElement> GetAsync(HttpClient client, string address, HttpStatusCode status = HttpStatusCode.OK) =>
        await ReadAsync(await client.GetAsync(address), status);

    /// <summary>Sends JSON; fails where the status is another.</summary>
    public static async Task<JsonElement> PostAsync(
        HttpClient client,
        string address,
        object sent,
        HttpStatusCode status = HttpStatusCode.OK
    ) => await ReadAsync(await client.PostAsJsonAsync(address, sent), status);

    /// <summary>Sends JSON as the part of a form, with files.</summary>
    public static async Task<JsonElement> PostAsync(
        HttpClient client,
        string address,
        object sent,
        (string Part, string Name, byte[] Content)[] files,
        HttpStatusCode status = HttpStatusCode.OK
    )
    {
        using var form = new MultipartFormDataContent();
        form.Add(new StringContent(JsonSerializer.Serialize(sent, JsonSerializerOptions.Web), Encoding.UTF8), "sent");
        foreach (var (part, name, content) in files)
            form.Add(new ByteArrayContent(content), part, name);
        return await ReadAsync(await client.PostAsync(address, form), status);
    }

    /// <summary>Sends a form with one file and plain fields, without JSON.</summary>
    public static async Task<JsonElement> UploadAsync(
        HttpClient client,
        string address,
        (string Name, byte[] Content) file,
        HttpStatusCode status,
        params (string Name, string Value)[] fields
    )
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file.Content), "files", file.Name } };
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        return await ReadAsync(await client.PostAsync(address, form), status);
    }

    /// <summary>The JSON of an answer; problems must come with a Chinese sentence.</summary>
    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{answer.StatusCode}: {text}");
        var json = JsonDocument.Parse(text).RootElement;
        if ((int)status >= 400)
            Assert.Matches("[\\u4e00-\\u9fff].*。$", json.GetProperty("title").GetString());
        return json;
    }

    /// <summary>The code of a problem.</summary>
    public static string? CodeOf(JsonElement problem) => problem.GetProperty("type").GetString();

    /// <summary>A new mark of a sending.</summary>
    public static string Token() => $"{Guid.NewGuid():N}";
}
