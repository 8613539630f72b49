using ChatTutor.Tutoring.Authorisations;
using Microsoft.IdentityModel.Protocols;

namespace ChatTutor.Tutoring.People.SignIn;

/// <summary>Fetches the provider's documents through the one way out; small, soon, and never from where a redirect leads.</summary>
internal sealed class DoorDocuments(HttpClient client) : IDocumentRetriever
{
    public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Options.Set(OutgoingDoor.Carries, DataClass.SignIn);
        using var answer = await client.SendAsync(request, cancel);
        return answer.IsSuccessStatusCode
            ? await answer.Content.ReadAsStringAsync(cancel)
            : throw new HttpRequestException("The provider gave no document.", inner: null, answer.StatusCode);
    }
}
