const listed = (words: string): readonly string[] => words.split('|');

/** What Moodle's language packs call the columns of one interaction, before its number. In lower case. */
export const columnWords: Readonly<Record<'id' | 'response' | 'right' | 'result', readonly string[]>> = {
  id: listed(
    'question|vraag|frage|fragen|pregunta|domanda|pergunta|questão|fråga|ερώτηση|вопрос|問題|问题|سؤال|' +
      'pytanie|spørgsmål|spørsmål|kysymys|otázka|kérdés|întrebare|soru|galdera|питання|שאלה|въпрос|pitanje|' +
      'vprašanje|klausimas|küsimus|jautājums|문제|질문',
  ),
  response: listed(
    'response|antwoord|respons|reactie|antwort|antworten|réponse|respuesta|risposta data|risposta|' +
      'resposta|svar|απάντηση|ответ|解答|回答|الإجابة|إجابة|odpowiedź|besvarelse|vastaus|odpověď|válasz|' +
      'răspuns|yanıt|cevap|erantzuna|відповідь|תשובה|отговор|odgovor|atsakymas|vastus|응답',
  ),
  right: listed(
    'right answer|juist antwoord|juiste antwoord|richtige antwort|richtige antworten|réponse correcte|' +
      'respuesta correcta|risposta corretta|resposta correta|resposta correcta|resposta certa|rätt svar|' +
      'σωστή απάντηση|правильный ответ|正解|正确的答案|prawidłowa odpowiedź|rigtigt svar|riktig svar',
  ),
  result: listed(
    'result|resultaat|reslutaat|ergebnis|résultat|resultado|risultato|resultat|αποτέλεσμα|результат|結果|' +
      '结果|wynik|tulos|výsledek|eredmény|rezultat|sonuç|emaitza',
  ),
};

/** What Moodle calls what someone is known by, most telling first. In lower case, letters and digits alone. */
export const identityWords: readonly string[] = listed(
  'idnumber|idnummer|nummerid|numérodidentification|númerodeid|númerodeidentificação|' +
    'númerodeidentificación|codiceidentificativo|idnumero|numeroid|númeroid|idnúmero|' +
    'numeridentyfikacyjny|идентификационныйномер|индивидуальныйномер|αριθμόςταυτότητας|idナンバー|id号|' +
    'رقمالهوية|númerodid|numărdeidentificare|username|gebruikersnaam|anmeldename|nomdutilisateur|' +
    'nombredeusuario|nomedeutilizador|nomedeusuário|användarnamn|emailaddress|emailadres|emailadresse|' +
    'adressedecourriel|adressecourriel|adreçaelectrònica|direccióndecorreo|correoelectrónico|' +
    'indirizzoemail|endereçodeemail|epostadress',
);

/** The states of an attempt, and what Moodle's language packs call each. In lower case. */
const states: Readonly<Record<string, readonly string[]>> = {
  completed: listed(
    'volledig|voltooid|abgeschlossen|beendet|erledigt|terminé|achevé|finalizado|completado|completato|completo|concluído|' +
      'ukończone|ukończono|zakończone|zakończono|gennemført|fuldført|fullført|slutförd|genomförd|avslutad|valmis|suoritettu|' +
      'dokončeno|dokončené|befejezett|befejezve|finalizat|tamamlandı|tamamlanmış|завершено|завершён|завершен|ολοκληρώθηκε|' +
      '完了|已完成|完成|완료|مكتمل|הושלם',
  ),
  failed: listed(
    'mislukt|fehlgeschlagen|nicht bestanden|durchgefallen|échec|échoué|fallito|non superato|reprovado|suspenso|' +
      'nieudane|niezaliczone|niezaliczony|ikke bestået|ikke bestått|underkänd|misslyckad|hylätty|neúspěšné|nesplněno|nesplnené|' +
      'sikertelen|nereușit|başarısız|не сдано|не пройден|αποτυχία|不合格|失败|未通过|불합격',
  ),
  incomplete: listed(
    'onvolledig|unvollständig|in bearbeitung|in arbeit|begonnen|nicht abgeschlossen|incomplet|inachevé|en cours|incompleto|' +
      'incompleta|en curso|em andamento|in corso|niepełne|nieukończone|w toku|ufuldstændig|ikke gennemført|i gang|ufullstendig|' +
      'ofullständig|pågår|kesken|keskeneräinen|nedokončeno|nedokončené|befejezetlen|hiányos|tamamlanmadı|tamamlanmamış|' +
      'незавершено|не завершено|не завершен|ημιτελές|未完了|未完成|미완료|غير مكتمل|לא הושלם',
  ),
  'not attempted': listed(
    'niet geprobeerd|nog niet begonnen|nicht begonnen|nicht gestartet|non tenté|pas commencé|no se ha intentado|no iniciado|' +
      'non tentato|não iniciado|inget försök|ikke påbegyndt|ikke påbegynt|ej påbörjad|nie próbowano|nie rozpoczęto|ei yritetty|' +
      'ei aloitettu|nezahájeno|başlamadı|не приступал|non intentada|未試行|未开始|未受験',
  ),
  browsed: listed('voorgeproefd|durchsucht|consulté|navegado|przeglądane|selattu'),
  passed: listed(
    'bestanden|réussi|pasado|aprobado|superato|aprovado|udane|zaliczone|zaliczony|bestået|bestått|godkänd|hyväksytty|splněno|' +
      'úspěšné|sikeres|reușit|başarılı|geçti|сдано|пройден|επιτυχία|合格|通过|합격|ناجح',
  ),
};

/** SCORM's word for each of them. */
export const statusWords: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(states).flatMap(([state, words]) => words.map((word) => [word, state])),
);
